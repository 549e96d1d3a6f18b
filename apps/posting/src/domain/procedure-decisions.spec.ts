import { describe, expect, it } from '@jest/globals';
import type { LimitInput } from '@motcua/contracts';
import { given } from '@motcua/testing';

import { publishedFact, publishing, repealedFact } from '../testing/examples.js';
import { publish, repeal, withdrawAnnouncement, withdrawRepeal } from './procedure-decisions.js';
import { procedure, versionOn } from './procedure.js';

const first = publishedFact(1, '2016-08-01');

describe('a procedure', () => {
  it('is announced as version 1, later as the next version', () => {
    expect(given(procedure).when((state) => publish(state, publishing()))).toEqual([first]);
    const later = publishing({ validFrom: '2017-06-01' });
    expect(given(procedure, first).when((state) => publish(state, later))).toEqual([publishedFact(2, '2017-06-01')]);
  });

  it('announced again with the same content is no fact, in whatever order the store gives the fields', () => {
    expect(given(procedure, first).when((state) => publish(state, publishing()))).toEqual([]);
    const { state } = given(procedure, first);
    const shuffled = {
      ...state,
      versions: state.versions.map((v) => Object.fromEntries(Object.entries(v).reverse()) as typeof v),
    };
    expect(publish(shuffled, publishing())).toEqual([]);
  });

  it('gets no version that is in force before or with the one before', () => {
    for (const validFrom of ['2016-07-31', '2016-08-01']) {
      const other = { ...publishing({ validFrom }), name: 'Tên khác' };
      expect(given(procedure, first).when((state) => publish(state, other))).toMatchObject({
        code: 'valid-from-not-later',
      });
    }
  });

  it('has a code without a colon', () => {
    const wrong = publishing({ code: 'STG:01' });
    expect(given(procedure).when((state) => publish(state, wrong))).toMatchObject({ errors: [{ field: 'code' }] });
  });

  it('is repealed once, after it came into force, and never announced again', () => {
    const on = (repealedFrom: string) => ({ code: '1.005092', repealedFrom, decision: '02/QĐ-UBND' });
    expect(given(procedure).when((state) => repeal(state, on('2018-01-01')))).toMatchObject({
      code: 'procedure-not-found',
    });
    expect(given(procedure, first).when((state) => repeal(state, on('2018-01-01')))).toEqual([
      repealedFact('2018-01-01'),
    ]);
    expect(given(procedure, first).when((state) => repeal(state, on('2016-08-01')))).toMatchObject({
      refused: 'invalid',
    });
    const over = given(procedure, first, repealedFact('2018-01-01'));
    expect(over.when((state) => repeal(state, on('2018-01-01')))).toEqual([]);
    expect(over.when((state) => repeal(state, on('2018-02-01')))).toMatchObject({ code: 'procedure-repealed' });
    const again = publishing({ validFrom: '2019-01-01' });
    expect(over.when((state) => publish(state, again))).toMatchObject({ code: 'procedure-repealed' });
  });

  it('is in force from its day on until the day of its repeal', () => {
    const { state } = given(procedure, first, publishedFact(2, '2017-06-01'), repealedFact('2018-01-01'));
    const versions = ['2016-07-31', '2016-08-01', '2017-05-31', '2017-06-01', '2017-12-31', '2018-01-01'];
    expect(versions.map((day) => versionOn(state, day)?.version ?? null)).toEqual([null, 1, 1, 2, 2, null]);
  });
});

describe('an announcing decision', () => {
  const told = { ...publishing(), signedOn: '2016-07-20', issuer: 'UBND tỉnh', publishedOn: '2016-07-22' };
  const announce = (over: object, today = '2016-07-25') =>
    given(procedure).when((state) => publish(state, { ...told, ...over }, today));

  it('says when it was signed and made public, the day of entering unless another is given', () => {
    expect(announce({})).toMatchObject([
      {
        data: { announcement: { kind: 'new', signedOn: '2016-07-20', issuer: 'UBND tỉnh', publishedOn: '2016-07-22' } },
      },
    ]);
    expect(announce({ publishedOn: undefined })).toMatchObject([
      { data: { announcement: { publishedOn: '2016-07-25' } } },
    ]);
  });

  it.each([
    ['signedOn', { signedOn: '2016-07-26', publishedOn: undefined }],
    ['publishedOn', { publishedOn: '2016-07-26' }],
    ['publishedOn', { publishedOn: '2016-07-19' }],
    ['signedOn', { signedOn: '2016-08-02', publishedOn: '2016-08-02' }, '2016-09-01'],
    ['channels', { channels: [{ channel: 'online' }, { channel: 'online' }] }],
    ['channels.0.limit.value', { channels: [{ channel: 'online', limit: { unit: 'working-day', value: 0 } }] }],
  ])('is refused for its %s: %j', (field, over, today = '2016-07-25') => {
    expect(announce(over, today)).toMatchObject({ refused: 'invalid', errors: [{ field }] });
  });

  it('announced again on another day is still the same', () => {
    expect(given(procedure, first).when((state) => publish(state, publishing(), '2016-08-09'))).toEqual([]);
  });

  it('does not call new what was announced before', () => {
    const again = { ...publishing({ validFrom: '2017-06-01' }), changeKind: 'new' as const };
    expect(given(procedure, first).when((state) => publish(state, again))).toMatchObject({
      errors: [{ field: 'changeKind' }],
    });
  });

  it('that repeals may name what takes its place, but not itself', () => {
    const command = { code: '1.005092', repealedFrom: '2018-01-01', decision: '02/QĐ-UBND' };
    const replace = (replacedBy: string) =>
      given(procedure, first).when((state) => repeal(state, { ...command, replacedBy }));
    expect(replace('2.000001')).toMatchObject([{ data: { replacedBy: '2.000001' } }]);
    expect(replace('1.005092')).toMatchObject({ errors: [{ field: 'replacedBy' }] });
  });
});

describe('a mistake in the catalogue', () => {
  const second = publishedFact(2, '2017-06-01');
  const code = '1.005092';

  it('in a version not yet in force is taken back, and its number is not given again', () => {
    const known = given(procedure, first, second);
    const facts = known.when((state) => withdrawAnnouncement(state, code, '2017-05-16'));
    expect(facts).toEqual([
      { type: 'posting.procedure.announcement-withdrawn.v1', data: { code, version: 2, withdrawnOn: '2017-05-16' } },
    ]);
    const { state } = given(procedure, first, second, ...(facts as never[]));
    expect(versionOn(state, '2017-06-01')?.version).toBe(1);
    expect(publish(state, publishing({ validFrom: '2017-07-01' }))).toMatchObject([{ data: { version: 3 } }]);
  });

  it('in a version in force is not taken back, nor in what nobody announced', () => {
    expect(
      given(procedure, first, second).when((state) => withdrawAnnouncement(state, code, '2017-06-01')),
    ).toMatchObject({ code: 'version-in-force' });
    expect(given(procedure).when((state) => withdrawAnnouncement(state, code, '2017-06-01'))).toMatchObject({
      code: 'procedure-not-found',
    });
  });

  it('in a repeal is taken back before its day, and the versions before the repeal only after that', () => {
    const ended = given(procedure, first, second, repealedFact('2018-01-01'));
    expect(ended.when((state) => withdrawAnnouncement(state, code, '2017-05-16'))).toMatchObject({
      code: 'procedure-repealed',
    });
    const facts = ended.when((state) => withdrawRepeal(state, code, '2017-12-31'));
    expect(facts).toMatchObject([{ type: 'posting.procedure.repeal-withdrawn.v1' }]);
    const { state } = given(procedure, first, second, repealedFact('2018-01-01'), ...(facts as never[]));
    expect(versionOn(state, '2018-01-01')?.version).toBe(2);
    expect(ended.when((known) => withdrawRepeal(known, code, '2018-01-01'))).toMatchObject({ code: 'repeal-in-force' });
    expect(given(procedure, first).when((known) => withdrawRepeal(known, code, '2018-01-01'))).toMatchObject({
      code: 'not-repealed',
    });
  });
});

describe('a time limit', () => {
  const withLimit = (limit: LimitInput) => given(procedure).when((state) => publish(state, { ...publishing(), limit }));
  const refusedAt = (field: string) =>
    expect.objectContaining({ refused: 'invalid', errors: [expect.objectContaining({ field })] });

  it.each<LimitInput>([
    { unit: 'schedule', value: 0, dueOn: '2017-06-22' },
    { unit: 'same-day', value: 0, cutOff: '15:00' },
    { unit: 'same-day', value: 1 },
    { unit: 'working-day', value: 1 },
    { unit: 'calendar-day', value: 15 },
  ])('is accepted: %j', (limit) => {
    expect(withLimit(limit)).toHaveLength(1);
  });

  it.each<[LimitInput, string]>([
    [{ unit: 'schedule', value: 0 }, 'limit.dueOn'],
    [{ unit: 'same-day', value: 2 }, 'limit.value'],
    [{ unit: 'working-day', value: 0 }, 'limit.value'],
    [{ unit: 'month', value: 0 }, 'limit.value'],
    [{ unit: 'working-day', value: 5, dueOn: '2017-06-22' }, 'limit.dueOn'],
  ])('is refused: %j', (limit, field) => {
    expect(withLimit(limit)).toEqual(refusedAt(field));
  });
});
