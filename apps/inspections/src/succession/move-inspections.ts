import { Injectable } from '@nestjs/common';
import { Refused, Unavailable, type CommandMeta } from '@motcua/contracts';

import { FindingList, Findings, PlanList, Plans, VisitList, Visits, type StoredVisit } from '../domain/ports.js';
import { noteBeside, placeOf } from '../domain/remedy-note.js';
import { replaceAtFinding, replaceAtVisit, replaceInPlan, type Succession } from '../domain/succession.js';
import { besideVisit } from '../domain/visit-file.js';

/**
 * Moves what a unit that ended had still before it to the unit that takes its work: open places in plans, visits to come,
 * findings to remedy. What was moved is nobody's of the ended unit any more, so it may start over after a crash.
 */
@Injectable()
export class MoveInspections {
  constructor(
    private readonly plans: Plans,
    private readonly visits: Visits,
    private readonly findings: Findings,
    private readonly planList: PlanList,
    private readonly visitList: VisitList,
    private readonly findingList: FindingList,
  ) {}

  /** @param base the command of each aggregate is derived from it */
  async of(succession: Succession, base: CommandMeta): Promise<void> {
    const { unitId } = succession;
    for (const planId of await this.planList.withUnit(unitId)) await this.plan(planId, succession, base);
    for (const visit of await this.visitList.scheduledAt(unitId)) await this.visit(visit, succession, base);
    let ids: string[];
    do {
      ids = succession.successorId ? await this.findingList.unsettledOf(unitId) : [];
      for (const id of ids) await this.finding(id, succession, base);
    } while (ids.length > 0);
  }

  private async plan(planId: string, succession: Succession, base: CommandMeta): Promise<void> {
    const visits = await this.visitList.ofPlan(planId);
    const wasVisited = visits.some(({ state }) => state.unitId === succession.unitId && state.status === 'closed');
    const meta = metaFor(base, planId);
    await settled(this.plans.execute(planId, meta, (state) => replaceInPlan(state, planId, succession, wasVisited)));
  }

  private async visit({ id, state }: StoredVisit, succession: Succession, base: CommandMeta): Promise<void> {
    const others = await this.visitList.ofPlan(state.planId);
    const isVisitedAnyway = others.some(
      (other) =>
        other.state.unitId === succession.successorId &&
        other.state.round === state.round &&
        other.state.status !== 'cancelled',
    );
    const meta = metaFor(base, id);
    const text = `Đơn vị ${succession.unitId} kết thúc hoạt động theo sắp xếp tổ chức.`;
    const beside = { [besideVisit.change(placeOf(meta))]: { at: meta.at, text } };
    const decide = (now: Parameters<typeof replaceAtVisit>[0]) => replaceAtVisit(now, id, succession, isVisitedAnyway);
    await settled(this.visits.execute(id, meta, decide, { beside }));
  }

  private async finding(id: string, succession: Succession, base: CommandMeta): Promise<void> {
    const meta = metaFor(base, id);
    const note = noteBeside('replace-unit', { note: `Trước đây: ${succession.unitId}.` }, meta);
    await settled(this.findings.execute(id, meta, (state) => replaceAtFinding(state, id, succession), note));
  }
}

const metaFor = (base: CommandMeta, id: string): CommandMeta => ({ ...base, commandId: `${base.commandId}/${id}` });

/** @throws Unavailable for a lost race: nothing else is refused here, and the rest must not stay behind for it */
async function settled(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    throw new Unavailable('changed meanwhile', { cause });
  }
}
