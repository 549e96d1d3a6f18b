import type {
  ActState,
  AggregateRepository,
  ListReorganisations,
  ListUnits,
  Page,
  Stored,
  UnitView,
} from '@motcua/contracts';

import type { ActFact, PlannedAct, ReorganisationState } from './acts/act.js';
import type { CodeFact, CodeState } from './codes/code-book.js';
import type { StaffFact, StaffState } from './staff/staff.js';
import type { Unit, UnitFact, UnitState } from './unit.js';

export abstract class Units implements AggregateRepository<UnitState, UnitFact> {
  abstract read: AggregateRepository<UnitState, UnitFact>['read'];
  abstract execute: AggregateRepository<UnitState, UnitFact>['execute'];
}

/** Codes of all units, each code a document. */
export abstract class CodeBook implements AggregateRepository<CodeState, CodeFact> {
  abstract read: AggregateRepository<CodeState, CodeFact>['read'];
  abstract execute: AggregateRepository<CodeState, CodeFact>['execute'];
}

/** Acts on the organisation. */
export abstract class Reorganisations implements AggregateRepository<ReorganisationState, ActFact> {
  abstract read: AggregateRepository<ReorganisationState, ActFact>['read'];
  abstract execute: AggregateRepository<ReorganisationState, ActFact>['execute'];
}

/** Staff of the units, each unit a document. */
export abstract class StaffBook implements AggregateRepository<StaffState, StaffFact> {
  abstract read: AggregateRepository<StaffState, StaffFact>['read'];
  abstract execute: AggregateRepository<StaffState, StaffFact>['execute'];
}

export interface ExistingUnit {
  readonly id: string;
  readonly state: Unit;
}

export abstract class UnitList {
  /** @param today for names and codes where no day is asked for */
  abstract page(query: ListUnits, today: string): Promise<Page<UnitView>>;
  /** Every unit there ever was. */
  abstract all(): Promise<ExistingUnit[]>;
  /** How many units of a department live on a day. */
  abstract living(parentId: string, day: string): Promise<number>;
}

export type StoredAct = Stored<ReorganisationState>;

export abstract class ActList {
  /** In the order of ids. */
  abstract page(query: ListReorganisations): Promise<Page<StoredAct>>;
  abstract inState(state: ActState): Promise<PlannedAct[]>;
}

export abstract class StaffList {
  /** Of one unit or of all. */
  abstract of(unitId?: string): Promise<Stored<StaffState>[]>;
}
