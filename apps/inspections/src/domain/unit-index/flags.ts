import type { FindingKind } from '@motcua/contracts';

/** What the index knows of a finding: it flags the criteria that name its kind. */
export interface FindingFlag {
  readonly findingId: string;
  readonly unitId: string;
  /** Year of its recording in Vietnam. */
  readonly year: number;
  readonly kind: FindingKind;
  readonly severity: string;
  readonly standing: 'open' | 'overdue' | 'remedied' | 'withdrawn';
}
