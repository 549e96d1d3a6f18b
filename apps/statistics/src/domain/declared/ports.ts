import type { DeclaredFiguresView } from '@motcua/contracts';

/** Figures entered by hand as they stand now, with what contradicts in them. */
export abstract class DeclaredFigures {
  /** Those of a period that were not withdrawn, by id. */
  abstract ofPeriod(periodId: string): Promise<readonly DeclaredFiguresView[]>;
  /** The last ones entered, of all periods or of one, withdrawn ones too. */
  abstract list(periodId?: string): Promise<DeclaredFiguresView[]>;
  /** @throws Refused not-found `declared-not-found` */
  abstract get(declaredId: string): Promise<DeclaredFiguresView>;
}
