import type { DifferencesView, DraftItem, ProcedureHistory } from '@motcua/contracts';

import type { Sent } from '../desk/form/sent.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import type { Fault } from '../http/http-problem.js';

export interface HistoryPageProps {
  readonly frame: DeskFrame;
  readonly history: ProcedureHistory;
  readonly differences: DifferencesView | undefined;
  readonly drafts: readonly DraftItem[];
  readonly may: { readonly prepare: boolean };
  readonly flash?: Flash | undefined;
  /** An act that was refused, with what was typed. */
  readonly refused?: { readonly act: string; readonly sent: Sent; readonly fault: Fault } | undefined;
}
