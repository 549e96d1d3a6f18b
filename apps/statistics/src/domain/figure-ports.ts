import type { DossierFactLine, FigureId, Freshness, ReportPeriod } from '@motcua/contracts';

import type { Cell, CellScope, CountedPeriod } from './cells.js';
import type { CoverageFacts } from './coverage.js';
import type { CalledField } from './declared/field-called.js';

/** Names as they were on a day. */
export interface Names {
  field(code: string): string;
  procedure(code: string): string;
  unit(id: string): string;
  /** Codes of all fields, by name. */
  readonly fields: readonly string[];
}

export interface FoundFacts {
  readonly total: number;
  readonly items: readonly DossierFactLine[];
  readonly nextCursor: string | null;
}

/** Every number about dossiers comes from here. */
export abstract class Figures {
  /** Cells with at least one figure that is not zero. */
  abstract cells(period: CountedPeriod, scope?: CellScope): Promise<readonly Cell[]>;
  /** The dossiers behind one figure: `total` equals the sum of the cells, always. */
  abstract facts(
    figure: FigureId,
    period: CountedPeriod,
    scope: CellScope,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<FoundFacts>;
  /** Open dossiers on a day: by day of acceptance, and the overdue ones by due day. */
  abstract ages(on: string): Promise<{ received: readonly DayCount[]; due: readonly DayCount[] }>;
  abstract coverage(): Promise<CoverageFacts>;
  /** @param day the names as they were then */
  abstract names(day: string): Promise<Names>;
  /** Fields with all names they go by. */
  abstract calledFields(): Promise<readonly CalledField[]>;
  /** Unit that stands for another one on the map of a day; itself where nobody does. */
  abstract unitOn(day: string): Promise<(unitId: string) => string>;
  abstract freshness(): Promise<Freshness>;
  /** Runs `work` between two batches: what it reads is exactly the state at `position` of the stream made at `epoch`. */
  abstract atRest<T>(work: (at: { position: number; epoch: string }) => Promise<T>): Promise<T>;
}

export interface DayCount {
  readonly day: string;
  readonly count: number;
}

/** Finds the period a question is about. */
export abstract class Periods {
  /**
   * @param asked its id, or its days; neither: 1 January to `today`
   * @throws Refused not-found `period-not-found`; invalid `period-reversed`
   */
  abstract resolve(
    asked: {
      periodId?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      cutOff?: string | undefined;
    },
    today: string,
  ): Promise<ReportPeriod>;
  /** Those of law and the department's own, by first day. */
  abstract ofYear(year: number): Promise<ReportPeriod[]>;
}
