import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  AdoptAuditPlan,
  CancelAudit,
  CarryOutAudit,
  MoveAudit,
  qualityApi,
  type AuditPlanView,
  type CommandMeta,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { UnitDirectory } from '../../domain/ports.js';
import { adoptAuditPlan, cancelAudit, carryOutAudit, moveAudit } from '../../domain/quality/audit-plan.js';
import { AuditPlans } from '../../domain/quality/ports.js';
import { auditNotePlace, auditPlanView } from '../../domain/quality/views.js';
import { placeOf } from '../../domain/remedy-note.js';

/** Plans of internal audits and what became of each audit. */
@Controller()
export class KeepAuditPlansHandler {
  constructor(
    private readonly plans: AuditPlans,
    private readonly directory: UnitDirectory,
  ) {}

  @Answers(qualityApi.adoptAuditPlan)
  async adopt(@Payload() command: AdoptAuditPlan, @Meta() meta: CommandMeta): Promise<AuditPlanView> {
    const named = command.audits.flatMap(({ unitId, auditorUnitIds }) => [unitId, ...auditorUnitIds]);
    const known = await this.directory.find(named);
    const names = command.audits.map(({ auditId, auditors }) => [placeOf({ commandId: auditId }), auditors]);
    const beside = {
      auditors: Object.fromEntries(names) as object,
      ...(command.documentId ? { documentId: command.documentId } : {}),
    };
    return auditPlanView(
      await this.plans.execute(command.planId, meta, (state) => adoptAuditPlan(state, command, known), { beside }),
    );
  }

  @Answers(qualityApi.carryOutAudit)
  async carryOut(@Payload() command: CarryOutAudit, @Meta() meta: CommandMeta): Promise<AuditPlanView> {
    const beside = { [auditNotePlace(command.auditId)]: command.result };
    return auditPlanView(
      await this.plans.execute(command.planId, meta, (state) => carryOutAudit(state, command, meta.at), { beside }),
    );
  }

  @Answers(qualityApi.moveAudit)
  async move(@Payload() command: MoveAudit, @Meta() meta: CommandMeta): Promise<AuditPlanView> {
    const beside = { [auditNotePlace(command.auditId)]: command.reason };
    return auditPlanView(
      await this.plans.execute(command.planId, meta, (state) => moveAudit(state, command), { beside }),
    );
  }

  @Answers(qualityApi.cancelAudit)
  async cancel(@Payload() command: CancelAudit, @Meta() meta: CommandMeta): Promise<AuditPlanView> {
    const beside = { [auditNotePlace(command.auditId)]: command.reason };
    return auditPlanView(
      await this.plans.execute(command.planId, meta, (state) => cancelAudit(state, command, meta.at), { beside }),
    );
  }
}
