import type { MovedDossier, ToTell } from './ports.js';

/** What is to be told about one dossier, and by which events it came about. */
export interface Telling extends ToTell {
  readonly causes: readonly string[];
  /** False when later amendments brought back the day people know. */
  readonly moved: boolean;
}

/** The applicant knows the day they were last told; several moves in a row are told as one. */
export function noted(
  known: Telling | null,
  { cause, dossierId, year, previousDueOn, dueOn, at }: MovedDossier,
): Telling {
  if (known?.causes.includes(cause)) return known;
  const knownDay = known && !known.toldAt ? known.previousDueOn : previousDueOn;
  return {
    dossierId,
    year,
    previousDueOn: knownDay,
    dueOn,
    rescheduledAt: at,
    toldAt: '',
    toldBy: '',
    causes: [...(known?.causes ?? []), cause],
    moved: knownDay !== dueOn,
  };
}
