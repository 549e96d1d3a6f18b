import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  CheckEffectiveness,
  JudgeCorrection,
  qualityApi,
  RecordNonconformity,
  SubmitCorrection,
  type CommandMeta,
  type NonconformityView,
  type Stored,
} from '@motcua/contracts';
import { Answers, Evidence, Meta } from '@motcua/messaging';

import { auditIn, auditPlan } from '../../domain/quality/audit-plan.js';
import {
  checkEffectiveness,
  judgeCorrection,
  nonconformity,
  recordNonconformity,
  submitCorrection,
  type NonconformityState,
} from '../../domain/quality/nonconformity.js';
import { AuditPlans, Nonconformities } from '../../domain/quality/ports.js';
import { lineBeside, nonconformityView } from '../../domain/quality/views.js';
import { UnitVoice } from '../../voice/unit-voice.js';

/** Nonconformities from the audit that found them to the look at how well the correction works. */
@Controller()
export class HandleNonconformitiesHandler {
  constructor(
    private readonly all: Nonconformities,
    private readonly plans: AuditPlans,
    private readonly voice: UnitVoice,
    private readonly evidence: Evidence,
  ) {}

  @Answers(qualityApi.recordNonconformity)
  async record(@Payload() command: RecordNonconformity, @Meta() meta: CommandMeta): Promise<NonconformityView> {
    const plan = (await this.plans.read(command.planId))?.state ?? auditPlan.initial;
    const audit = auditIn(plan, command.auditId);
    const decide = (state: NonconformityState) => recordNonconformity(state, command, audit, meta.at);
    const stored = await this.all.execute(command.nonconformityId, meta, decide, { beside: { text: command.text } });
    return seen(stored, meta);
  }

  /** By the audited unit itself, or for it by its department. */
  @Answers(qualityApi.submitCorrection)
  async submit(@Payload() command: SubmitCorrection, @Meta() meta: CommandMeta): Promise<NonconformityView> {
    const before = (await this.all.read(command.nonconformityId))?.state ?? nonconformity.initial;
    const stranger = await this.voice.refusal(meta, before.status === 'absent' ? '' : before.unitId);
    const { cause, correction, correctiveAction, url, evidenceIds = [] } = command;
    const text = `Nguyên nhân: ${cause} Khắc phục: ${correction} Ngăn tái diễn: ${correctiveAction}`;
    const line = lineBeside({ act: 'Đơn vị báo cáo khắc phục', text, url, evidenceIds }, meta);
    const decide = (state: NonconformityState) => stranger ?? submitCorrection(state, command, meta.at);
    const stored = await this.evidence.during(evidenceIds, () =>
      this.all.execute(command.nonconformityId, meta, decide, line),
    );
    return seen(stored, meta);
  }

  @Answers(qualityApi.judgeCorrection)
  async judge(@Payload() command: JudgeCorrection, @Meta() meta: CommandMeta): Promise<NonconformityView> {
    const act = command.accepted ? 'Chấp nhận khắc phục' : 'Trả lại';
    const line = lineBeside({ act, text: command.note ?? '' }, meta);
    const decide = (state: NonconformityState) => judgeCorrection(state, command, meta.at);
    return seen(await this.all.execute(command.nonconformityId, meta, decide, line), meta);
  }

  @Answers(qualityApi.checkEffectiveness)
  async check(@Payload() command: CheckEffectiveness, @Meta() meta: CommandMeta): Promise<NonconformityView> {
    const act = command.effective ? 'Xác nhận hiệu lực' : 'Mở lại';
    const line = lineBeside({ act, text: command.note }, meta);
    const decide = (state: NonconformityState) => checkEffectiveness(state, command, meta.at);
    return seen(await this.all.execute(command.nonconformityId, meta, decide, line), meta);
  }
}

const seen = (stored: Stored<NonconformityState>, { recordedAt }: CommandMeta): NonconformityView =>
  nonconformityView(stored, recordedAt.slice(0, 10));
