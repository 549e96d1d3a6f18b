import type { DossierFigure, FigureId } from '@motcua/contracts';

/** Days of a period, all included; what happened after `cutOff` is not counted. Half-open inside: `[from, day after end)`. */
export interface CountedPeriod {
  readonly from: string;
  readonly to: string;
  readonly cutOff: string;
}

/** Which dossiers are looked at; nothing given: all. */
export interface CellScope {
  readonly field?: string | undefined;
  readonly procedure?: string | undefined;
  /** Units that stand in one row: more than one where a map of another day joins them. */
  readonly units?: readonly string[] | undefined;
  readonly channel?: string | undefined;
}

/** Counts of the dossiers of one procedure, field, unit and channel in a period. Cells add up. */
export interface Cell {
  readonly procedureCode: string;
  readonly fieldCode: string;
  /** Unit that received them, as it was on that day. */
  readonly unitId: string;
  readonly channel: string;
  readonly figures: CellFigures;
}

/** Every figure of `DOSSIER_FIGURES`, and those by reason that are not zero. */
export type CellFigures = Readonly<Record<DossierFigure, number>> & Readonly<Partial<Record<FigureId, number>>>;
