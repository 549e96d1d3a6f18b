import type { AggregateRepository, ListDossiers, Page, RecordedEvent, Stored } from '@motcua/contracts';
import type { WorkingCalendar } from '@motcua/legal-calendar';

import type { RuleSet } from './rule-sets.js';
import type { DossierFact, DossierState } from './state.js';

export type StoredDossier = Stored<DossierState>;

export abstract class Dossiers implements AggregateRepository<DossierState, DossierFact> {
  abstract read: AggregateRepository<DossierState, DossierFact>['read'];
  abstract execute: AggregateRepository<DossierState, DossierFact>['execute'];
}

/** Read side of the staff: filtered pages and the public code. */
export abstract class DossierIndex {
  /** @param now RFC 3339, for the filters that compare with it */
  abstract page(query: ListDossiers, now: string): Promise<Page<StoredDossier>>;
  abstract byCode(code: string): Promise<StoredDossier | null>;
}

/** All facts of a dossier in order. */
export abstract class DossierTrail {
  abstract of(dossierId: string): Promise<RecordedEvent[]>;
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
  /** Fee as announced, in words. */
  readonly fee?: string;
}

export abstract class ProcedureDirectory {
  /** The version in force on a day. */
  abstract inForce(code: string, day: string): Promise<ProcedureVersion | null>;
}

export abstract class UnitDirectory {
  /** Whether the unit exists on a day. */
  abstract exists(unitId: string, day: string): Promise<boolean>;
  /** The name it had on a day, its first one for a day before it was established; the id itself when it is unknown. */
  abstract nameOf(unitId: string, day: string): Promise<string>;
}

/** What identifies an accepted dossier: its code, and its place in the register. */
export interface DossierNumber {
  readonly code: string;
  readonly bookNo: string;
  readonly lineNo: string;
}

/** Issues dossier codes by the rules of the day: unique, without gaps. */
export abstract class DossierNumbers {
  /**
   * Runs `accept` with the next number. The number is the dossier's when it comes back with that code; when it is
   * refused, or has another code already, the next acceptance gets the number.
   */
  abstract use(
    rules: RuleSet,
    act: { dossierId: string; at: string },
    accept: (number: DossierNumber) => Promise<StoredDossier>,
  ): Promise<StoredDossier>;
}

/** The working calendar as entered so far. */
export abstract class Calendars {
  abstract current(): WorkingCalendar;
}

/** The look-up secret printed on the receipt. */
export abstract class LookupSecrets {
  abstract of(dossierId: string): string;
  /** Constant time. */
  abstract matches(dossierId: string, secret: string): boolean;
}
