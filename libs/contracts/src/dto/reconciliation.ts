import { request } from '../requests/request.js';

/** One comparison of two places that should say the same. */
export interface ReconciliationCheck {
  /** `record-journal`, `journal-stream`, `stream-contribution` or `contribution-counters`. */
  code: string;
  compared: number;
  differences: { key: string; expected: string; found: string }[];
  /** Differences beyond those listed. */
  more: number;
}

export interface ReconciliationView {
  at: string;
  position: number;
  durationMs: number;
  ok: boolean;
  checks: ReconciliationCheck[];
  /** Aggregates whose facts wait: affected figures are incomplete. */
  parked: { consumer: string; key: string; cause: string; since: string }[];
}

export const reconciliationApi = {
  run: request<Record<string, never>, ReconciliationView>('statistics.reconcile'),
  last: request<Record<string, never>, { last: ReconciliationView | null }>('statistics.reconciliation'),
};
