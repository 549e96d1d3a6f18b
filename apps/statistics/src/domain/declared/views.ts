import type { DeclaredFiguresView, DeclaredNumbers, Stored } from '@motcua/contracts';

import { contradictions } from './contradictions.js';
import type { DeclaredState } from './declared.js';

/** @throws for what was never entered: it has no view */
export function declaredView(
  { id, state, beside }: Pick<Stored<DeclaredState>, 'id' | 'state' | 'beside'>,
  computed: DeclaredNumbers | null,
): DeclaredFiguresView {
  if (state.status === 'absent') throw new Error(`declared figures ${id} were never entered`);
  const { periodId, unitId, total, enteredAt, explained, status } = state;
  const labels = (beside['labels'] ?? []) as readonly string[];
  const rows = state.rows.map(({ key, figures }, index) => ({ label: labels[index] ?? key, key, figures }));
  const differences = contradictions(rows, total, computed);
  const text = (name: string) => (typeof beside[name] === 'string' ? beside[name] : '');
  return {
    declaredId: id,
    periodId,
    unitId,
    source: text('source'),
    rows,
    total,
    state: status,
    enteredAt,
    differences,
    reason: explained ? text('reason') : null,
  };
}
