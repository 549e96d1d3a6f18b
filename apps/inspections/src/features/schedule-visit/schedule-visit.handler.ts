import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { inspectionsApi, Refused, ScheduleVisit, type CommandMeta, type VisitView } from '@motcua/contracts';
import { vietnameseDate } from '@motcua/legal-calendar';
import { Answers, Meta } from '@motcua/messaging';

import { plan } from '../../domain/plan.js';
import { Plans, UnitDirectory, VisitList, Visits } from '../../domain/ports.js';
import { conflict } from '../../domain/refusals.js';
import { visitView } from '../../domain/views.js';
import { schedule } from '../../domain/visit-decisions.js';

@Controller()
export class ScheduleVisitHandler {
  constructor(
    private readonly visits: Visits,
    private readonly plans: Plans,
    private readonly directory: UnitDirectory,
    private readonly list: VisitList,
  ) {}

  @Answers(inspectionsApi.scheduleVisit)
  async handle(@Payload() command: ScheduleVisit, @Meta() meta: CommandMeta): Promise<VisitView> {
    const ofPlan = (await this.plans.read(command.planId))?.state ?? plan.initial;
    const known = await this.directory.find([command.unitId]);
    const unit = known.get(command.unitId);
    await this.refuseSecond(command, unit?.name ?? command.unitId);
    return visitView(
      await this.visits.execute(command.visitId, meta, (state) => schedule(state, command, ofPlan, unit)),
    );
  }

  /** @throws Refused when the unit is inspected in this round already; verifications may be many */
  private async refuseSecond(command: ScheduleVisit, name: string): Promise<void> {
    const { visitId, planId, round, unitId, purpose = 'inspection' } = command;
    if (purpose !== 'inspection') return;
    const visits = await this.list.ofPlan(planId);
    const other = visits.find(
      ({ id, state }) =>
        id !== visitId &&
        state.unitId === unitId &&
        state.round === round &&
        state.purpose === 'inspection' &&
        state.status !== 'cancelled',
    );
    if (!other) return;
    const detail = `${name} đã có lịch kiểm tra ngày ${vietnameseDate(other.state.visitOn)} trong đợt ${round}.`;
    throw new Refused(conflict('visit-scheduled', detail));
  }
}
