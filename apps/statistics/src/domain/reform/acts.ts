/** What the reform report tells besides dossiers, as far as facts carry it. Days are YYYY-MM-DD; empty: not yet. */
export interface ReformActs {
  readonly documents: readonly DocumentAct[];
  readonly plans: readonly InspectionPlanAct[];
  readonly visits: readonly VisitAct[];
  readonly findings: readonly FindingAct[];
  readonly reorganisations: readonly ReorganisationAct[];
  readonly goals: readonly GoalAct[];
  readonly auditPlans: readonly AuditPlanAct[];
  readonly nonconformities: readonly NonconformityAct[];
  readonly petitions: readonly PetitionAct[];
  readonly surveys: readonly SurveyAct[];
  readonly indexRounds: readonly IndexRoundAct[];
}

export interface DocumentAct {
  /** As printed: `699/KH-SGDĐT`. */
  readonly sign: string;
  readonly type: string;
  readonly agency: string;
  readonly issuedOn: string;
  readonly abstract: string;
  readonly withdrawn: boolean;
}

/** By day, then by number: 99 before 185. */
export const inOrderOfIssue = (a: DocumentAct, b: DocumentAct): number =>
  a.issuedOn.localeCompare(b.issuedOn) || a.sign.localeCompare(b.sign, 'vi', { numeric: true });

export interface InspectionPlanAct {
  readonly id: string;
  readonly number: string;
  readonly adoptedOn: string;
  readonly year: number;
  readonly rounds: readonly { round: number; startsOn: string; endsOn: string; teamOn: string }[];
}

export interface VisitAct {
  readonly planId: string;
  readonly round: number;
  readonly unitId: string;
  readonly unitKind: string;
  readonly verifies: boolean;
  readonly closedOn: string;
  readonly concludedOn: string;
}

export interface FindingAct {
  readonly kind: string;
  readonly recordedOn: string;
  readonly remediedOn: string;
  readonly withdrawn: boolean;
}

export interface ReorganisationAct {
  readonly kind: string;
  readonly unitIds: readonly string[];
  readonly successorIds: readonly string[];
  /** New name, for a renaming. */
  readonly name: string;
  readonly decision: string;
  readonly decidedOn: string;
  readonly effectiveOn: string;
  readonly state: 'planned' | 'carried-out' | 'cancelled';
}

export interface GoalAct {
  readonly year: number;
  readonly setOn: string;
  readonly dropped: boolean;
  /** Null until it was evaluated. */
  readonly met: boolean | null;
  readonly evaluatedOn: string;
}

export interface AuditPlanAct {
  readonly number: string;
  readonly adoptedOn: string;
  readonly year: number;
  readonly audits: readonly { id: string; carriedOutOn: string; cancelled: boolean }[];
}

export interface NonconformityAct {
  readonly recordedOn: string;
  readonly acceptedOn: string;
}

export interface PetitionAct {
  readonly receivedOn: string;
  /** regulation, conduct or empty. */
  readonly kind: string;
  readonly answeredOn: string;
  readonly late: boolean;
  /** Rejected or withdrawn. */
  readonly closedOn: string;
  /** Last day for the answer. */
  readonly answerBy: string;
}

export interface SurveyAct {
  readonly audience: string;
  readonly unitIds: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly withdrawn: boolean;
}

export interface IndexRoundAct {
  readonly year: number;
  readonly openedOn: string;
  readonly unitIds: readonly string[];
  readonly decision: string;
  readonly decidedOn: string;
  /** How many units have which grade: good, fair, average, weak. */
  readonly grades: Readonly<Record<string, number>>;
}
