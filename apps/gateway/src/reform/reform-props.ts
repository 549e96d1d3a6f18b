import type { DeclaredFiguresView, ReformReport, ReformReportQuery } from '@motcua/contracts';

import type { Sent } from '../desk/form/sent.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import type { PeriodGroup } from '../reports/period-choices.js';

export interface ReformPageProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly asked: Partial<ReformReportQuery>;
  readonly periods: readonly PeriodGroup[];
  /** Figures entered by hand for the period. */
  readonly declared: readonly DeclaredFiguresView[];
  readonly report?: ReformReport | undefined;
  /** Whether this person may write. */
  readonly writes: boolean;
  /** A part that came back. */
  readonly tried?: TriedPart | undefined;
}

/** What somebody sent for a part that was not taken. */
export interface TriedPart {
  readonly section: string;
  readonly sent: Sent;
  readonly reason: string;
}
