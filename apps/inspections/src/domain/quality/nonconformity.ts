import type {
  Aggregate,
  CheckEffectiveness,
  Decision,
  FactsOf,
  JudgeCorrection,
  NonconformityRef,
  NonconformitySeverity,
  RecordNonconformity,
} from '@motcua/contracts';
import { toLocal } from '@motcua/legal-calendar';

import { conflict, invalid, notFound } from '../refusals.js';
import type { Audit } from './audit-plan.js';
import { noAudit } from './audit-plan.js';

export type NonconformityFact = FactsOf<'inspections.nonconformity'>;

export type NonconformityState = { readonly status: 'absent' } | Nonconformity;

/** A nonconformity (sự không phù hợp) and its correction; it lives like a finding. Texts are kept beside it. */
export interface Nonconformity {
  readonly status: 'open' | 'submitted' | 'accepted';
  readonly planId: string;
  readonly auditId: string;
  readonly unitId: string;
  readonly clause: string;
  readonly severity: NonconformitySeverity;
  readonly dueOn: string;
  readonly recordedAt: string;
  readonly effective: boolean;
  /** The passing of this last day was told. */
  readonly toldOverdue: boolean;
}

export const nonconformity: Aggregate<NonconformityState, NonconformityFact> = {
  name: 'inspections.nonconformity',
  initial: { status: 'absent' },
  evolve(state, fact) {
    if (fact.type === 'inspections.nonconformity.recorded.v1') return recorded(fact.data);
    return state.status === 'absent' ? state : { ...state, ...changeOf(fact) };
  },
};

type DataOf<K extends string> = Extract<NonconformityFact, { type: `inspections.nonconformity.${K}.v1` }>['data'];

function recorded({ planId, auditId, unitId, clause, severity, dueOn, recordedAt }: DataOf<'recorded'>): Nonconformity {
  const standing = { status: 'open', effective: false, toldOverdue: false } as const;
  return {
    ...standing,
    planId,
    auditId,
    unitId,
    clause,
    severity: severity as NonconformitySeverity,
    dueOn,
    recordedAt,
  };
}

function changeOf({ type, data }: NonconformityFact): Partial<Nonconformity> {
  switch (type) {
    case 'inspections.nonconformity.correction-submitted.v1':
      return { status: 'submitted' };
    case 'inspections.nonconformity.correction-accepted.v1':
      return { status: 'accepted' };
    case 'inspections.nonconformity.correction-returned.v1':
      return { status: 'open' };
    case 'inspections.nonconformity.effectiveness-confirmed.v1':
      return { effective: true };
    case 'inspections.nonconformity.reopened.v1':
      return { status: 'open', dueOn: data.dueOn, effective: false, toldOverdue: false };
    case 'inspections.nonconformity.overdue.v1':
      return { toldOverdue: true };
    default:
      return {};
  }
}

export const noNonconformity = notFound('nonconformity-not-found', 'Không có sự không phù hợp này.');

const STANDING = {
  open: 'đang chờ khắc phục',
  submitted: 'đã báo cáo khắc phục, chờ xem xét',
  accepted: 'đã được chấp nhận khắc phục',
} as const;

/** Found in an audit that was carried out. */
export function recordNonconformity(
  state: NonconformityState,
  command: RecordNonconformity,
  audit: Audit | undefined,
  at: string,
): Decision<NonconformityFact> {
  if (state.status !== 'absent') return conflict('nonconformity-exists', 'Mã này đã được dùng.');
  if (!audit) return noAudit;
  if (audit.state !== 'carried-out') return conflict('audit-not-carried-out', 'Cuộc đánh giá chưa được thực hiện.');
  if (command.dueOn < toLocal(at).date) return invalid('due-past', 'dueOn', 'Hạn khắc phục không được trước hôm nay.');
  const { nonconformityId, planId, auditId, clause, severity, dueOn } = command;
  const data = { nonconformityId, planId, auditId, unitId: audit.unitId, clause, severity, dueOn, recordedAt: at };
  return [{ type: 'inspections.nonconformity.recorded.v1', data }];
}

export const submitCorrection = (
  state: NonconformityState,
  { nonconformityId }: NonconformityRef,
  at: string,
): Decision<NonconformityFact> =>
  when(state, 'open', () => [
    { type: 'inspections.nonconformity.correction-submitted.v1', data: { nonconformityId, submittedAt: at } },
  ]);

export function judgeCorrection(
  state: NonconformityState,
  { nonconformityId, accepted, note }: JudgeCorrection,
  at: string,
): Decision<NonconformityFact> {
  return when(state, 'submitted', ({ unitId }) => {
    if (accepted) {
      return [
        { type: 'inspections.nonconformity.correction-accepted.v1', data: { nonconformityId, unitId, acceptedAt: at } },
      ];
    }
    if (!note?.trim()) return invalid('note-missing', 'note', 'Trả lại phải ghi rõ lý do.');
    return [{ type: 'inspections.nonconformity.correction-returned.v1', data: { nonconformityId, returnedAt: at } }];
  });
}

export function checkEffectiveness(
  state: NonconformityState,
  { nonconformityId, effective, dueOn }: CheckEffectiveness,
  at: string,
): Decision<NonconformityFact> {
  return when(state, 'accepted', ({ unitId, effective: confirmed }) => {
    if (effective) {
      if (confirmed) return conflict('effectiveness-confirmed', 'Hiệu lực khắc phục đã được xác nhận.');
      return [
        { type: 'inspections.nonconformity.effectiveness-confirmed.v1', data: { nonconformityId, confirmedAt: at } },
      ];
    }
    if (!dueOn || dueOn < toLocal(at).date) {
      return invalid('due-past', 'dueOn', 'Mở lại phải ghi hạn khắc phục mới, không trước hôm nay.');
    }
    return [
      { type: 'inspections.nonconformity.reopened.v1', data: { nonconformityId, unitId, dueOn, reopenedAt: at } },
    ];
  });
}

/** Told once for each last day. */
export function markNonconformityOverdue(
  state: NonconformityState,
  nonconformityId: string,
  today: string,
): Decision<NonconformityFact> {
  if (state.status !== 'open' || state.toldOverdue || today <= state.dueOn) return [];
  const { unitId, dueOn } = state;
  return [{ type: 'inspections.nonconformity.overdue.v1', data: { nonconformityId, unitId, dueOn } }];
}

function when(
  state: NonconformityState,
  wanted: Nonconformity['status'],
  decide: (known: Nonconformity) => Decision<NonconformityFact>,
): Decision<NonconformityFact> {
  if (state.status === 'absent') return noNonconformity;
  if (state.status === wanted) return decide(state);
  return conflict(
    'correction-move-refused',
    `Sự không phù hợp này ${STANDING[state.status]}, không làm việc này được.`,
  );
}
