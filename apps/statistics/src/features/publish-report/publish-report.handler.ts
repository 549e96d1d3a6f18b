import { Controller, Inject } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  actsFor,
  bookApi,
  PublishReport,
  Refused,
  type CommandMeta,
  type Refusal,
  type ReportReceipt,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';
import { ServiceConfig } from '@motcua/observability';

import { sha256 } from '../../book/sha256.js';
import { BOOK_ID, correctionFault, publish, ReportBook, reportBook, type BookEntry } from '../../domain/book/book.js';
import { receiptOf } from '../../domain/book/views.js';
import type { StatisticsConfig } from '../../statistics.config.js';
import { Freezing } from './freezing.js';

/** Freezes a report and enters it in the book; what is frozen never changes again. */
@Controller()
export class PublishReportHandler {
  constructor(
    private readonly book: ReportBook,
    private readonly freezing: Freezing,
    @Inject(ServiceConfig) private readonly config: Pick<StatisticsConfig, 'DEPARTMENT_UNIT'>,
  ) {}

  @Answers(bookApi.publish)
  async handle(@Payload() command: PublishReport, @Meta() meta: CommandMeta): Promise<ReportReceipt> {
    if (!actsFor(meta, { id: this.config.DEPARTMENT_UNIT, parentId: '' })) throw new Refused(NOT_THE_DEPARTMENT);
    const { reportId, form, periodId, corrects = '' } = command;
    const asked = { form, periodId, corrects };
    const state = (await this.book.read(BOOK_ID))?.state ?? reportBook.initial;
    const known = state.entries.find((entry) => entry.reportId === reportId);
    const fault = known ? null : correctionFault(state, asked);
    if (fault) throw new Refused(fault);
    // A report that is in the book already is not made again: its figures have changed meanwhile.
    const entry = known ? { ...known, ...asked } : await this.freezing.freeze(command, meta.recordedAt);
    const stored = await this.book.execute(BOOK_ID, meta, (now) => publish(now, entry, sha256));
    return receiptOf(stored.state.entries.find((one) => one.reportId === reportId) as BookEntry);
  }
}

const NOT_THE_DEPARTMENT: Refusal = {
  refused: 'forbidden',
  code: 'not-the-department',
  detail: 'Chỉ người của Sở được công bố báo cáo của Sở.',
};
