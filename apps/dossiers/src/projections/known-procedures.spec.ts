import { describe, expect, it } from '@jest/globals';
import type { DecodedEvent, EventData } from '@motcua/contracts';

import { forChannel } from '../domain/ports.js';
import { inForceOn, knownProcedures, type KnownProcedure } from './known-procedures.js';

const code = '1.005092';
const days = (value: number) => ({ unit: 'working-day', value, cutOff: '', dueOn: '' });

function published(
  version: number,
  validFrom: string,
  channels: EventData<'posting.procedure.published.v1'>['channels'] = [],
) {
  const content = {
    name: 'Cấp bản sao',
    fieldCode: 'van-bang',
    fieldName: 'Văn bằng',
    decision: '1/QĐ',
    provenance: '',
  };
  const data = { code, version, validFrom, limit: days(5), channels, ...content };
  return { type: 'posting.procedure.published.v1', data };
}
const repealed = {
  type: 'posting.procedure.repealed.v1',
  data: { code, version: 2, repealedFrom: '2018-01-01', decision: '2/QĐ' },
};

const known = (...events: readonly object[]): KnownProcedure =>
  events.reduce<KnownProcedure | undefined>(
    (doc, event) => knownProcedures.evolve(doc, event as DecodedEvent),
    undefined,
  ) as KnownProcedure;
const versionOn = (procedure: KnownProcedure, day: string) => inForceOn(procedure, day)?.version ?? null;

describe("the desk's copy of a procedure", () => {
  const both = [published(1, '2016-08-01'), published(2, '2017-06-01')];

  it('has one version in force on a day, until the procedure is repealed', () => {
    const procedure = known(...both, repealed);
    const shown = ['2016-07-31', '2016-08-01', '2017-05-31', '2017-06-01', '2018-01-01'];
    expect(shown.map((day) => versionOn(procedure, day))).toEqual([null, 1, 1, 2, null]);
  });

  it('goes on with the version before one that was announced by mistake', () => {
    const withdrawn = { type: 'posting.procedure.announcement-withdrawn.v1', data: { code, version: 2 } };
    expect(versionOn(known(...both, withdrawn), '2017-06-01')).toBe(1);
  });

  it('goes on when its repeal was a mistake', () => {
    const withdrawn = { type: 'posting.procedure.repeal-withdrawn.v1', data: { code, repealedFrom: '2018-01-01' } };
    expect(versionOn(known(...both, repealed, withdrawn), '2018-01-01')).toBe(2);
  });

  it('binds dossiers by the limit of their way of sending, where that has one of its own', () => {
    const channels = [
      { channel: 'online', limit: days(2), fee: '' },
      { channel: 'post', fee: '20.000 đồng' },
    ];
    const version = inForceOn(known(published(1, '2016-08-01', channels)), '2017-05-16')!;
    const bound = ['online', 'post', 'counter'].map((channel) => forChannel(version, channel));
    expect(bound.map(({ limit, fee }) => [limit.value, fee])).toEqual([
      [2, ''],
      [5, '20.000 đồng'],
      [5, ''],
    ]);
  });
});
