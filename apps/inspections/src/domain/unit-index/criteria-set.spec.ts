import { describe, expect, it } from '@jest/globals';
import type { IndexItemInput } from '@motcua/contracts';
import { given } from '@motcua/testing';

import { at, items, adopt, scored } from '../../testing/an-index.js';
import { adoptIndexSet, indexSet, lowerStep } from './criteria-set.js';

describe('a criteria set', () => {
  it('is adopted when its parts make up the whole', () => {
    expect(given(indexSet).when((state) => adoptIndexSet(state, adopt, at))).toMatchObject([
      { type: 'inspections.index-set.adopted.v1', data: { total: 10_000, version: 1 } },
    ]);
  });

  it.each([
    ['areas that do not make up the total', { total: 9_900 }, 'total', /100 điểm, không phải 99 điểm: lệch 1 điểm/],
    ['items twice', { items: [...items, { ...(items[3] as IndexItemInput) }] }, 'items.4.code', /hai lần/],
    [
      'children that do not make up their area',
      { items: items.with(2, { ...(items[2] as IndexItemInput), max: 400 }) },
      'items.0.max',
      /lệch 1 điểm/,
    ],
    [
      'steps without nothing',
      { items: items.with(1, { ...(items[1] as IndexItemInput), steps: [1000] }) },
      'items.1.steps',
      /gồm 0/,
    ],
    [
      'an item nobody knows how to score',
      { items: items.with(3, { code: '2', name: 'x', max: 8500 }) },
      'items.3.scoring',
      /cách chấm/,
    ],
  ])('is refused with %s', (_what, change, field, message) => {
    expect(given(indexSet).when((state) => adoptIndexSet(state, { ...adopt, ...change }, at))).toMatchObject({
      code: 'index-set-faulty',
      errors: expect.arrayContaining([{ field, message: expect.stringMatching(message) }]),
    });
  });

  it('never changes once adopted', () => {
    const adopted = adoptIndexSet({ status: 'absent' }, adopt, at);
    expect(adopted).toBeInstanceOf(Array);
    const state = given(indexSet, ...(adopted as never[])).state;
    expect(adoptIndexSet(state, adopt, at)).toMatchObject({ code: 'index-set-exists' });
  });

  it('suggests the next lower step, and none where points follow a rate', () => {
    const [plan, report, rate] = scored;
    expect([lowerStep(plan, 1000), lowerStep(plan, 0), lowerStep(report, 500), lowerStep(rate, 8500)]).toEqual([
      500,
      null,
      0,
      null,
    ]);
  });
});
