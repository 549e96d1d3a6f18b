import { randomUUID } from 'node:crypto';

import type {
  Aggregate,
  AggregateRepository,
  CommandMeta,
  Fact,
  ListReorganisations,
  Page,
  PlanReorganisation,
  RecordedEvent,
  Stored,
  UnitKind,
} from '@motcua/contracts';

import { AroundActs } from '../acting/around-acts.js';
import { CarryOut } from '../acting/carry-out.js';
import { UnitCodes } from '../codes/unit-codes.js';
import { reorganisation, type ActFact, type PlannedAct, type ReorganisationState } from '../domain/acts/act.js';
import { livesOn } from '../domain/as-on.js';
import { bookedCode, type CodeFact, type CodeState } from '../domain/codes/code-book.js';
import { establish } from '../domain/decisions.js';
import { ActList, StaffList, UnitList, type ExistingUnit, type StoredAct } from '../domain/ports.js';
import { staff, type StaffFact, type StaffState } from '../domain/staff/staff.js';
import { unit, type Unit, type UnitFact, type UnitState } from '../domain/unit.js';
import { ActJudge } from '../features/plan-reorganisation/act-judge.js';
import { PlanReorganisationHandler } from '../features/plan-reorganisation/plan-reorganisation.handler.js';

type Memory<S, E extends Fact> = AggregateRepository<S, E> & { readonly events: readonly RecordedEvent[] };
/** Makes a repository in memory; given by the test, since nothing but tests may see the testing library. */
export type MemoryOf = <S, E extends Fact>(aggregate: Aggregate<S, E>) => Memory<S, E>;

async function storedIn<S, E extends Fact>(memory: Memory<S, E>): Promise<Stored<S>[]> {
  const ids = [...new Set(memory.events.map(({ aggregateId }) => aggregateId))];
  const stored = await Promise.all(ids.map((id) => memory.read(id)));
  return stored.filter((one) => one !== null);
}

const metaOn = (day: string, commandId: string = randomUUID()): CommandMeta => {
  const at = `${day}T08:00:00.000+07:00`;
  const who = { fingerprint: '', actor: 'operator', role: 'operator', correlationId: commandId };
  return { commandId, ...who, causationId: commandId, at, recordedAt: at };
};

/** The whole service without an engine: a department `so`, divisions p1 to p3, schools t1 and t2. */
export class OrganisationInMemory {
  readonly list: UnitList;
  readonly actList: ActList;
  readonly staffList: StaffList;
  readonly unitCodes: UnitCodes;
  readonly carryOut: CarryOut;
  private readonly planning: PlanReorganisationHandler;

  private constructor(
    readonly units: Memory<UnitState, UnitFact>,
    readonly codes: Memory<CodeState, CodeFact>,
    readonly acts: Memory<ReorganisationState, ActFact>,
    readonly staff: Memory<StaffState, StaffFact>,
  ) {
    this.list = new UnitsInMemory(units);
    this.actList = new ActsInMemory(acts);
    this.staffList = new StaffInMemory(staff);
    this.unitCodes = new UnitCodes(units, codes);
    const around = new AroundActs(units, this.list, this.actList);
    this.carryOut = new CarryOut(acts, units, staff, this.unitCodes, around);
    this.planning = new PlanReorganisationHandler(acts, new ActJudge(around, this.unitCodes), this.carryOut);
  }

  static async start(memory: MemoryOf): Promise<OrganisationInMemory> {
    const all = new OrganisationInMemory(memory(unit), memory(bookedCode), memory(reorganisation), memory(staff));
    await all.establish('so', 'department');
    for (const id of ['p1', 'p2', 'p3']) await all.establish(id, 'division');
    for (const id of ['t1', 't2']) await all.establish(id, 'affiliated');
    return all;
  }

  async establish(unitId: string, kind: UnitKind): Promise<void> {
    const parent = (await this.units.read('so'))?.state ?? { status: 'absent' as const };
    const parentId = kind === 'department' ? '' : 'so';
    const command = { unitId, name: `Đơn vị ${unitId}`, kind, parentId, validFrom: '2016-07-04' };
    await this.units.execute(unitId, metaOn('2016-07-04'), (state) => establish(state, command, parent));
  }

  /** @param today day on which it is entered */
  plan(command: PlanReorganisation, today = '2017-05-16', commandId?: string) {
    return this.planning.handle(command, metaOn(today, commandId));
  }

  async unit(id: string): Promise<Unit> {
    return (await this.units.read(id))?.state as Unit;
  }
}

class UnitsInMemory extends UnitList {
  constructor(private readonly units: Memory<UnitState, UnitFact>) {
    super();
  }

  page(): never {
    throw new Error('no test reads pages of units');
  }

  async all(): Promise<ExistingUnit[]> {
    return (await storedIn(this.units)) as ExistingUnit[];
  }

  async living(parentId: string, day: string): Promise<number> {
    const all = await this.all();
    return all.filter(({ state }) => state.parentId === parentId && livesOn(state, day)).length;
  }
}

class ActsInMemory extends ActList {
  constructor(private readonly acts: Memory<ReorganisationState, ActFact>) {
    super();
  }

  async page(_query: ListReorganisations): Promise<Page<StoredAct>> {
    return { items: await storedIn(this.acts), nextCursor: null };
  }

  async inState(status: string): Promise<PlannedAct[]> {
    const { items } = await this.page({});
    return items.map(({ state }) => state as PlannedAct).filter((state) => state.status === status);
  }
}

class StaffInMemory extends StaffList {
  constructor(private readonly staff: Memory<StaffState, StaffFact>) {
    super();
  }

  async of(unitId?: string): Promise<Stored<StaffState>[]> {
    const all = await storedIn(this.staff);
    return all.filter(({ id }) => unitId === undefined || id === unitId);
  }
}
