import type { DecodedEvent } from '@motcua/contracts';

/** What one dossier contributes to every figure: replaced as a whole, so a correction is never a guess. */
export interface Contribution {
  readonly procedureCode: string;
  readonly fieldCode: string;
  readonly unitId: string;
  readonly channel: string;
  /** Day of acceptance, `YYYY-MM-DD`; empty until then: not yet received in the sense of the reports. */
  readonly receivedOn: string;
  readonly dueOn: string;
  /** Day the result was ready; on time or late is decided by it. */
  readonly completedOn: string;
  readonly late: boolean;
  readonly workingMinutes: number;
  readonly returnedOn: string;
}

/** Folds the facts of one dossier. @throws when a fact comes without the first one */
export function contribute(before: Contribution | undefined, { type, data }: DecodedEvent): Contribution {
  if (type === 'dossiers.dossier.submitted.v1') {
    const { procedureCode, fieldCode, unitId, channel } = data;
    return { procedureCode, fieldCode, unitId, channel, ...NOTHING_YET };
  }
  if (!before) throw new Error(`${type} without a submitted dossier`);
  switch (type) {
    case 'dossiers.dossier.accepted.v1':
      return { ...before, receivedOn: day(data.acceptedAt), dueOn: data.dueOn };
    case 'dossiers.dossier.completed.v1':
      return {
        ...before,
        completedOn: day(data.completedAt),
        late: data.timeliness === 'late',
        workingMinutes: data.workingMinutes,
      };
    case 'dossiers.dossier.returned.v1':
      return { ...before, returnedOn: day(data.returnedAt) };
    default:
      return before;
  }
}

const NOTHING_YET = { receivedOn: '', dueOn: '', completedOn: '', late: false, workingMinutes: 0, returnedOn: '' };

/** Instants carry Vietnamese time, so their first ten characters are the legal day. */
const day = (instant: string): string => instant.slice(0, 10);
