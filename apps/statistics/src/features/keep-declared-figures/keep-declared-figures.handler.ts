import { Controller, Inject } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  actsFor,
  declaredApi,
  DeclaredRef,
  EnterDeclaredFigures,
  ExplainDeclaredFigures,
  ListDeclaredFigures,
  Refused,
  type CommandMeta,
  type DeclaredFiguresView,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';
import { Clock, ServiceConfig } from '@motcua/observability';

import { DeclaredRepository, enter, explain, withdrawFigures } from '../../domain/declared/declared.js';
import { fieldCalled } from '../../domain/declared/field-called.js';
import { DeclaredFigures } from '../../domain/declared/ports.js';
import { Figures, Periods } from '../../domain/figure-ports.js';
import type { StatisticsConfig } from '../../statistics.config.js';

/** Figures of units without the system and of old reports: entered, explained where they disagree, withdrawn. */
@Controller()
export class KeepDeclaredFiguresHandler {
  constructor(
    private readonly repository: DeclaredRepository,
    private readonly declared: DeclaredFigures,
    private readonly figures: Figures,
    private readonly periods: Periods,
    private readonly clock: Clock,
    @Inject(ServiceConfig) private readonly config: Pick<StatisticsConfig, 'DEPARTMENT_UNIT'>,
  ) {}

  @Answers(declaredApi.enter)
  async enter(@Payload() command: EnterDeclaredFigures, @Meta() meta: CommandMeta): Promise<DeclaredFiguresView> {
    this.speaksFor(command.unitId, meta);
    await this.periods.resolve({ periodId: command.periodId }, this.clock.today());
    const fields = await this.figures.calledFields();
    const keyOf = (label: string) => fieldCalled(label, fields);
    const beside = { labels: command.rows.map(({ label }) => label), source: command.source, reason: '' };
    await this.repository.execute(command.declaredId, meta, (state) => enter(state, command, keyOf, meta.at), {
      beside,
    });
    return this.declared.get(command.declaredId);
  }

  @Answers(declaredApi.explain)
  async explain(
    @Payload() { declaredId, reason }: ExplainDeclaredFigures,
    @Meta() meta: CommandMeta,
  ): Promise<DeclaredFiguresView> {
    this.speaksFor((await this.declared.get(declaredId)).unitId, meta);
    const beside = { reason };
    await this.repository.execute(declaredId, meta, (state) => explain(state, declaredId, meta.at), { beside });
    return this.declared.get(declaredId);
  }

  @Answers(declaredApi.withdraw)
  async withdraw(@Payload() { declaredId }: DeclaredRef, @Meta() meta: CommandMeta): Promise<DeclaredFiguresView> {
    this.speaksFor((await this.declared.get(declaredId)).unitId, meta);
    await this.repository.execute(declaredId, meta, (state) => withdrawFigures(state, declaredId, meta.at));
    return this.declared.get(declaredId);
  }

  @Answers(declaredApi.get)
  get(@Payload() { declaredId }: DeclaredRef): Promise<DeclaredFiguresView> {
    return this.declared.get(declaredId);
  }

  @Answers(declaredApi.list)
  async list(@Payload() { periodId }: ListDeclaredFigures): Promise<{ items: DeclaredFiguresView[] }> {
    return { items: await this.declared.list(periodId) };
  }

  /** A unit keeps its own figures, the department those of all. */
  private speaksFor(unitId: string, meta: CommandMeta): void {
    const unit = { id: unitId, parentId: this.config.DEPARTMENT_UNIT };
    if (actsFor(meta, unit)) return;
    throw Refused.because('forbidden', 'not-your-unit', 'Chỉ người của đơn vị hoặc của Sở ghi được số liệu này.');
  }
}
