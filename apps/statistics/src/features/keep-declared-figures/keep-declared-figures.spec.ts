import { beforeEach, describe, expect, it } from '@jest/globals';
import type { EnterDeclaredFigures } from '@motcua/contracts';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { declaredFigures, type DeclaredFact, type DeclaredState } from '../../domain/declared/declared.js';
import type { DeclaredFigures } from '../../domain/declared/ports.js';
import { KeepDeclaredFiguresHandler } from './keep-declared-figures.handler.js';

const figures: EnterDeclaredFigures = {
  declaredId: 'd1',
  periodId: 'h1-2017',
  unitId: 'thpt-a',
  source: 'Báo cáo mẫu',
  rows: [{ label: 'Giáo dục', figures: { received: 1 } }],
};
const by = (unitId: string, commandId: string) => aMeta({ role: 'head', unitId, commandId });

let kept: MemoryRepository<DeclaredState, DeclaredFact>;
let handler: KeepDeclaredFiguresHandler;
beforeEach(() => {
  kept = new MemoryRepository(declaredFigures);
  const declared = { get: async () => ({ declaredId: 'd1', unitId: 'thpt-a' }) } as unknown as DeclaredFigures;
  const known = { resolve: async () => ({}), calledFields: async () => [] } as never;
  const clock = { today: () => '2017-05-16' } as never;
  handler = new KeepDeclaredFiguresHandler(kept, declared, known, known, clock, { DEPARTMENT_UNIT: 'sgddt' });
});

describe('figures of a unit', () => {
  it.each(['thpt-a', 'sgddt'])('are entered, explained and withdrawn by %s', async (unitId) => {
    await handler.enter(figures, by(unitId, 'c1'));
    await handler.explain({ declaredId: 'd1', reason: 'Lỗi in' }, by(unitId, 'c2'));
    await handler.withdraw({ declaredId: 'd1' }, by(unitId, 'c3'));
    expect((await kept.read('d1'))?.state).toMatchObject({ status: 'withdrawn', explained: true });
  });

  it('are not touched by another school', async () => {
    const refused = { refusal: { refused: 'forbidden', code: 'not-your-unit' } };
    const other = by('thpt-b', 'c1');
    await expect(handler.enter(figures, other)).rejects.toMatchObject(refused);
    await expect(handler.explain({ declaredId: 'd1', reason: 'x' }, other)).rejects.toMatchObject(refused);
    await expect(handler.withdraw({ declaredId: 'd1' }, other)).rejects.toMatchObject(refused);
  });
});
