import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ReformPartRef,
  reformApi,
  ReformReportQuery,
  WriteReformPart,
  type CommandMeta,
  type ReformPartHistory,
  type ReformReport,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { Periods } from '../../domain/figure-ports.js';
import { WrittenParts } from '../../domain/reform/ports.js';
import { historyOf, textKey, writePart } from '../../domain/reform/written-parts.js';
import { ReformReports } from '../../reform/reform-reports.js';

/** The reform report of a period: put together on asking; the parts people write are kept. */
@Controller()
export class KeepReformReportHandler {
  constructor(
    private readonly reports: ReformReports,
    private readonly periods: Periods,
    private readonly parts: WrittenParts,
    private readonly clock: Clock,
  ) {}

  @Answers(reformApi.get)
  get(@Payload() query: ReformReportQuery): Promise<ReformReport> {
    return this.reports.report(query, this.clock.today());
  }

  @Answers(reformApi.write)
  async write(@Payload() command: WriteReformPart, @Meta() meta: CommandMeta): Promise<ReformReport> {
    const { periodId, section, text } = command;
    const today = this.clock.today();
    await this.periods.resolve({ periodId }, today);
    const beside = (seq: number) => ({ [textKey(section, seq)]: text.trim() });
    await this.parts.execute(periodId, meta, (state) => writePart(state, command, meta.at), { beside });
    return this.reports.report({ periodId }, today);
  }

  @Answers(reformApi.history)
  async history(@Payload() { periodId, section }: ReformPartRef): Promise<ReformPartHistory> {
    return historyOf(await this.parts.read(periodId), section);
  }
}
