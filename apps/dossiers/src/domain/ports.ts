import type { AggregateRepository, ListDossiers, Page, Stored } from '@motcua/contracts';

import type { DossierFact, DossierState } from './dossier.js';

export type StoredDossier = Stored<DossierState>;

export abstract class Dossiers implements AggregateRepository<DossierState, DossierFact> {
  abstract read: AggregateRepository<DossierState, DossierFact>['read'];
  abstract execute: AggregateRepository<DossierState, DossierFact>['execute'];
}

/** Read side of the staff: filtered pages and the public code. */
export abstract class DossierIndex {
  /** @param today for the filter `overdue` */
  abstract page(query: ListDossiers, today: string): Promise<Page<StoredDossier>>;
  abstract byCode(code: string): Promise<StoredDossier | null>;
}

/** One announced version of a procedure, as far as the desk needs it. */
export interface ProcedureVersion {
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly fieldCode: string;
  readonly limit: { readonly unit: string; readonly value: number; readonly cutOff: string; readonly dueOn: string };
  readonly validFrom: string;
  /** First day on which it is no longer in force, or empty. */
  readonly validTo: string;
}

export abstract class ProcedureDirectory {
  /** The version in force on a day. */
  abstract inForce(code: string, day: string): Promise<ProcedureVersion | null>;
}

export abstract class UnitDirectory {
  /** Whether the unit exists on a day. */
  abstract exists(unitId: string, day: string): Promise<boolean>;
}

/** Issues dossier codes: unique, running within a day. */
export abstract class DossierNumbers {
  abstract next(day: string): Promise<string>;
}

/** The look-up secret printed on the receipt. */
export abstract class LookupSecrets {
  abstract of(dossierId: string): string;
  /** Constant time. */
  abstract matches(dossierId: string, secret: string): boolean;
}
