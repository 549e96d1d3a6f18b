import type {
  AggregateRepository,
  ListDossiers,
  Page,
  PageQuery,
  RecordedEvent,
  Refusal,
  Stored,
} from '@motcua/contracts';
import type { WorkingCalendar } from '@motcua/legal-calendar';

import { noSuchUnit, unitEnded } from './refusals.js';
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
  /** What differs for single ways of sending. */
  readonly channelTerms?: readonly ChannelTerms[];
}

export interface ChannelTerms {
  readonly channel: string;
  /** Null: the general limit. */
  readonly limit: ProcedureVersion['limit'] | null;
  /** Empty: the general fee. */
  readonly fee: string;
}

/** The procedure as it binds dossiers that came in by a channel. */
export function forChannel(procedure: ProcedureVersion, channel: string): ProcedureVersion {
  const own = procedure.channelTerms?.find((terms) => terms.channel === channel);
  if (!own) return procedure;
  const fee = own.fee || procedure.fee;
  return { ...procedure, limit: own.limit ?? procedure.limit, ...(fee === undefined ? {} : { fee }) };
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
  /** Where work for a unit that has ended by a day goes; null while it exists, or where nobody takes its work. */
  abstract successorOf(unitId: string, day: string): Promise<{ unitId: string; name: string } | null>;

  /** Why nothing can be given to this unit on a day, or null. @param field of the request that names it */
  async whyNot(field: string, unitId: string, day: string): Promise<Refusal | null> {
    if (await this.exists(unitId, day)) return null;
    const successor = await this.successorOf(unitId, day);
    return successor ? unitEnded(field, unitId, successor.name) : noSuchUnit(field, unitId);
  }
}

/** A unit that ended, and who takes its open dossiers. */
export interface EndedUnit {
  readonly unitId: string;
  readonly workTo: string;
  /** First day without it. */
  readonly effectiveOn: string;
  readonly decision: string;
}

/** Units that ended with somebody to take their work, and the dossiers that are still theirs. */
export abstract class EndedUnits {
  /** @param day `YYYY-MM-DD` */
  abstract endedBy(day: string): Promise<EndedUnit[]>;
  /** One page of dossiers not ended that a unit holds, received or was asked about, in the order of ids. */
  abstract dossiersOf(unitId: string, query: PageQuery): Promise<Page<StoredDossier>>;
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
