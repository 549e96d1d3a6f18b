import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import { publishedFact, publishing, repealedFact } from '../testing/examples.js';
import { take, type ImportedProcedure } from './catalogue-import.js';
import { commandOf, repealCommandOf } from './procedure-content.js';
import { procedure, type ProcedureState } from './procedure.js';

const code = '1.005092';
const first = publishing();
const second = publishing({ validFrom: '2017-06-01' });
const ended = { code, repealedFrom: '2018-01-01', decision: '02/QĐ-UBND' };
const file = (over: Partial<ImportedProcedure> = {}): ImportedProcedure => ({
  code,
  versions: [first, second],
  repeal: ended,
  ...over,
});
const today = '2017-05-16';

describe('a procedure of a catalogue file', () => {
  it('is announced with all its versions and its repeal', () => {
    expect(given(procedure).when((state) => take(state, file(), today))).toMatchObject([
      { type: 'posting.procedure.published.v1', data: { version: 1 } },
      { type: 'posting.procedure.published.v1', data: { version: 2 } },
      { type: 'posting.procedure.repealed.v1', data: { repealedFrom: '2018-01-01' } },
    ]);
  });

  it('that is partly known brings what is missing; wholly known, nothing', () => {
    const known = given(procedure, publishedFact(1, '2016-08-01'));
    expect(known.when((state) => take(state, file({ repeal: null }), today))).toMatchObject([{ data: { version: 2 } }]);
    const all = given(
      procedure,
      publishedFact(1, '2016-08-01'),
      publishedFact(2, '2017-06-01'),
      repealedFact('2018-01-01'),
    );
    expect(all.when((state) => take(state, file(), today))).toEqual([]);
  });

  it.each<[string, Partial<ImportedProcedure>]>([
    ['no-versions', { versions: [] }],
    ['file-older', { versions: [first] }],
    ['version-contradicts', { versions: [{ ...first, name: 'Tên khác' }, second] }],
    ['repeal-missing', { repeal: null }],
  ])('is refused as a whole: %s', (reason, over) => {
    const all = given(
      procedure,
      publishedFact(1, '2016-08-01'),
      publishedFact(2, '2017-06-01'),
      repealedFact('2018-01-01'),
    );
    expect(all.when((state) => take(state, file(over), today))).toMatchObject({ code: reason });
  });

  it('is refused when one of its versions cannot be announced', () => {
    const wrong = file({ versions: [second, first], repeal: null });
    expect(given(procedure).when((state) => take(state, wrong, today))).toMatchObject({ code: 'valid-from-not-later' });
  });

  it('written to a file and taken again says the same', () => {
    const written = (state: ProcedureState): ImportedProcedure => ({
      code,
      versions: state.versions.map((version) => commandOf(code, version)),
      repeal: state.repeal && repealCommandOf(code, state.repeal),
    });
    const facts = given(procedure).when((state) => take(state, file(), today));
    const { state } = given(procedure, ...(facts as never[]));
    const again = given(procedure).when((empty) => take(empty, written(state), '2020-01-01'));
    expect(again).toEqual(facts);
    expect(take(state, written(state), '2020-01-01')).toEqual([]);
  });
});
