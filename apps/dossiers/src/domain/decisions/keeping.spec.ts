import { describe, expect, it } from '@jest/globals';

import { at, dossierId, Life } from '../../testing/life.js';
import { giveBack, undoReturn } from './ending.js';
import { erase } from './keeping.js';

const erasing = (day: string) => ({ dossierId, at: at(day) });
const erased = Life.all().returned.after((state) => erase(state, erasing('2017-09-01')));

describe('a dossier whose personal data were erased', () => {
  it('whose result is called back and handed over again is erased again', () => {
    const again = erased
      .after((state) => undoReturn(state, erasing('2017-09-04')))
      .after((state) => giveBack(state, { dossierId, method: 'counter', at: at('2017-09-05') }));
    const data = { dossierId, erasedAt: at('2017-09-06') };
    expect(erase(again.state, erasing('2017-09-06'))).toEqual([
      { type: 'dossiers.dossier.personal-data-erased.v1', data },
    ]);
  });

  it('is not erased in the meantime: the result is still to be handed over', () => {
    const calledBack = erased.after((state) => undoReturn(state, erasing('2017-09-04')));
    expect(erase(calledBack.state, erasing('2017-09-06'))).toMatchObject({ code: 'dossier-open' });
  });
});

describe('erasing', () => {
  it('does not happen before what was entered last', () => {
    expect(erase(Life.all().returned.state, erasing('2017-06-29'))).toMatchObject({
      refused: 'invalid',
      code: 'before-last-fact',
    });
  });
});
