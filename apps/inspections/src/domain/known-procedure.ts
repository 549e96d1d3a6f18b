/** What inspections know of a procedure, taken from the facts of the catalogue. */
export interface KnownProcedure {
  readonly name: string;
  /** First day of its first version. */
  readonly validFrom: string;
  /** First day on which it is no longer in force, or empty. */
  readonly repealedFrom: string;
}

/** @param day `YYYY-MM-DD` */
export const inForceOn = ({ validFrom, repealedFrom }: KnownProcedure, day: string): boolean =>
  validFrom <= day && (!repealedFrom || day < repealedFrom);
