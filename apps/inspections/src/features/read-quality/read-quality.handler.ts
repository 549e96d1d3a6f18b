import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ListNonconformities,
  ListQuality,
  NonconformityRef,
  qualityApi,
  Refused,
  type AuditPlanView,
  type CommandMeta,
  type NonconformityView,
  type Page,
  type QualityGoalView,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { noNonconformity } from '../../domain/quality/nonconformity.js';
import { Nonconformities, QualityList } from '../../domain/quality/ports.js';
import { nonconformityView } from '../../domain/quality/views.js';

/** Goals, audit plans and nonconformities to read. */
@Controller()
export class ReadQualityHandler {
  constructor(
    private readonly list: QualityList,
    private readonly all: Nonconformities,
  ) {}

  @Answers(qualityApi.listGoals)
  goals(@Payload() query: ListQuality): Promise<Page<QualityGoalView>> {
    return this.list.goals(query);
  }

  @Answers(qualityApi.listAuditPlans)
  auditPlans(@Payload() query: ListQuality): Promise<Page<AuditPlanView>> {
    return this.list.auditPlans(query);
  }

  @Answers(qualityApi.listNonconformities)
  nonconformities(@Payload() query: ListNonconformities, @Meta() meta: CommandMeta): Promise<Page<NonconformityView>> {
    return this.list.nonconformities(query, meta.recordedAt.slice(0, 10));
  }

  @Answers(qualityApi.getNonconformity)
  async one(@Payload() { nonconformityId }: NonconformityRef, @Meta() meta: CommandMeta): Promise<NonconformityView> {
    const stored = await this.all.read(nonconformityId);
    if (!stored) throw new Refused(noNonconformity);
    return nonconformityView(stored, meta.recordedAt.slice(0, 10));
  }
}
