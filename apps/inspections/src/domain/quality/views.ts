import type {
  AuditPlanView,
  CommandMeta,
  ExecuteOptions,
  NonconformityView,
  QualityGoalView,
  Stored,
} from '@motcua/contracts';

import { placeOf } from '../remedy-note.js';
import type { AuditPlanState } from './audit-plan.js';
import { onTarget, type GoalState } from './goal.js';
import type { NonconformityState } from './nonconformity.js';

type Seen<S> = Pick<Stored<S>, 'id' | 'state' | 'beside'>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export function goalView({ id, state, beside }: Seen<GoalState>): QualityGoalView {
  if (state.status === 'absent') throw new Error(`quality goal ${id} does not exist`);
  const { status, unitId, year, direction, target, dueOn, value, measuredOn } = state;
  return {
    id,
    unitId,
    year,
    text: text(beside['text']),
    measure: text(beside['measure']),
    direction,
    target: target / 100,
    dueOn,
    value: value === null ? null : value / 100,
    measuredOn: measuredOn || null,
    state: status,
    onTarget: onTarget(state),
    reason: text(beside['reason']),
  };
}

export function auditPlanView({ id, state, beside }: Seen<AuditPlanState>): AuditPlanView {
  if (state.status === 'absent') throw new Error(`audit plan ${id} does not exist`);
  const { number, adoptedOn, year, audits } = state;
  return {
    id,
    number,
    adoptedOn,
    year,
    documentId: text(beside['documentId']) || null,
    audits: audits.map(({ auditorUnitIds, carriedOutOn, ...audit }) => ({
      ...audit,
      auditorUnitIds: [...auditorUnitIds],
      carriedOutOn: carriedOutOn || null,
      auditors: text(
        (beside['auditors'] as Record<string, unknown> | undefined)?.[placeOf({ commandId: audit.auditId })],
      ),
      note: text(beside[auditNotePlace(audit.auditId)]),
    })),
  };
}

/** Where result, or reason of a change, of an audit is kept. */
export const auditNotePlace = (auditId: string): string => `audit:${placeOf({ commandId: auditId })}`;

type StoryLine = NonconformityView['story'][number];

/** Keeps a line of the story of a nonconformity; an act that is repeated writes the same line. */
export function lineBeside(
  line: Pick<StoryLine, 'act' | 'text'> & { url?: string | undefined; evidenceIds?: readonly string[] | undefined },
  meta: CommandMeta,
): ExecuteOptions {
  const { act, text: words, url, evidenceIds = [] } = line;
  const kept: StoryLine = { act, at: meta.at, text: words, url: url ?? null, evidenceIds: [...evidenceIds] };
  return { beside: { [`line:${placeOf(meta)}`]: kept } };
}

export function nonconformityView({ id, state, beside }: Seen<NonconformityState>, today: string): NonconformityView {
  if (state.status === 'absent') throw new Error(`nonconformity ${id} does not exist`);
  const { status, toldOverdue: _told, ...known } = state;
  const lines = Object.entries(beside).flatMap(([key, value]) => (key.startsWith('line:') ? [value as StoryLine] : []));
  return {
    id,
    ...known,
    text: text(beside['text']),
    overdue: status === 'open' && today > state.dueOn,
    state: status,
    story: lines.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
  };
}
