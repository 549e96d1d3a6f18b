import type { DecodedEvent } from '@motcua/contracts';

/** What one dossier contributes to every figure: replaced as a whole, so a correction is never a guess. */
export interface Contribution {
  readonly procedureCode: string;
  readonly fieldCode: string;
  /** Unit that received it, as it was on that day: figures of the old map. */
  readonly unitId: string;
  /** Unit that has come in its place since, for figures of the new map; missing while there is none. */
  readonly successorId?: string;
  readonly channel: string;
  /** Day of acceptance, `YYYY-MM-DD`; empty until then: not yet received in the sense of the reports. */
  readonly receivedOn: string;
  readonly dueOn: string;
  /** Day the result was ready; on time or late is decided by it. */
  readonly completedOn: string;
  readonly late: boolean;
  readonly workingMinutes: number;
  readonly returnedOn: string;
  /** Day on which the clock stopped (supplement, payment, withdrawal), or empty: what waits for the applicant is not overdue. */
  readonly pausedOn: string;
}

/** Folds the facts of one dossier. @throws when a fact comes without the first one */
export function contribute(before: Contribution | undefined, { type, data }: DecodedEvent): Contribution {
  if (type === 'dossiers.dossier.submitted.v1') {
    const { procedureCode, fieldCode, unitId, channel } = data;
    return { procedureCode, fieldCode, unitId, channel, ...NOTHING_YET };
  }
  if (!before) throw new Error(`${type} without a submitted dossier`);
  const change = changeOf({ type, data } as DecodedEvent, before);
  return change ? { ...before, ...change } : before;
}

/** Withdrawn and stopped dossiers are solved, judged by the day the law judges them by (see the fact). */
function changeOf({ type, data }: DecodedEvent, before: Contribution): Partial<Contribution> | null {
  switch (type) {
    case 'dossiers.dossier.accepted.v1':
      return { receivedOn: day(data.acceptedAt), dueOn: data.dueOn };
    case 'dossiers.dossier.supplement-requested.v1':
    case 'dossiers.dossier.payment-requested.v1':
      return { pausedOn: day(data.requestedAt) };
    case 'dossiers.dossier.withdrawal-requested.v1':
      // It may have been waiting already.
      return { pausedOn: before.pausedOn || day(data.requestedAt) };
    case 'dossiers.dossier.supplement-received.v1':
    case 'dossiers.dossier.payment-confirmed.v1':
      return data.dueOn ? { pausedOn: '', dueOn: data.dueOn } : null;
    case 'dossiers.dossier.withdrawal-cancelled.v1':
      return isWaiting(data.state) ? null : { pausedOn: '', dueOn: data.dueOn };
    case 'dossiers.dossier.rescheduled.v1':
      return { dueOn: data.dueOn };
    case 'dossiers.dossier.completed.v1':
      return solved(data.completedAt, data);
    case 'dossiers.dossier.withdrawn.v1':
      return solved(data.withdrawnAt, data);
    case 'dossiers.dossier.stopped.v1':
      return solved(data.stoppedAt, data);
    case 'dossiers.dossier.returned.v1':
      return { returnedOn: day(data.returnedAt) };
    case 'dossiers.dossier.return-undone.v1':
      return { returnedOn: '' };
    case 'dossiers.dossier.corrected.v1':
      return correctedTo(data);
    case 'dossiers.dossier.moved-to-successor.v1':
      return data.asDesk ? { successorId: data.toUnitId } : null;
    default:
      return null;
  }
}

/** For papers or a payment: the clock stands still. */
const isWaiting = (state: string): boolean => state.startsWith('awaiting-');

const solved = (at: string, { timeliness, workingMinutes }: { timeliness: string; workingMinutes: number }) => ({
  completedOn: day(at),
  late: timeliness === 'late',
  workingMinutes,
});

function correctedTo(data: DecodedEvent<'dossiers.dossier.corrected.v1'>['data']): Partial<Contribution> {
  const { procedureCode, fieldCode, acceptedAt, dueOn, timeliness, workingMinutes } = data;
  const judged = timeliness ? { late: timeliness === 'late', workingMinutes } : {};
  return { procedureCode, fieldCode, receivedOn: day(acceptedAt), dueOn, ...judged };
}

const NOTHING_YET = {
  receivedOn: '',
  dueOn: '',
  completedOn: '',
  late: false,
  workingMinutes: 0,
  returnedOn: '',
  pausedOn: '',
};

/** Instants carry Vietnamese time, so their first ten characters are the legal day. */
const day = (instant: string): string => instant.slice(0, 10);
