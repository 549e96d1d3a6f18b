import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  bookApi,
  PageQuery,
  Refused,
  ReportRef,
  VerifyReports,
  type FrozenContent,
  type Page,
  type PublishedReport,
  type PublishedReportView,
  type ReportVerification,
} from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { BOOK_ID, entryText, ReportBook, reportBook, type BookEntry, type BookState } from '../../domain/book/book.js';
import { contentOf } from '../../domain/book/frozen.js';
import { FrozenContents } from '../../domain/book/ports.js';
import { noSuchReport, publishedReport } from '../../domain/book/views.js';
import { BookVerification } from './book-verification.js';

const DEFAULT_LIMIT = 50;

/** The book of published reports: its entries, what is frozen, and whether all of it is as it was. */
@Controller()
export class AnswerBookHandler {
  constructor(
    private readonly book: ReportBook,
    private readonly contents: FrozenContents,
    private readonly verification: BookVerification,
  ) {}

  /** The newest first; the cursor is the number of the last one of the page before. */
  @Answers(bookApi.list)
  async list(@Payload() { limit = DEFAULT_LIMIT, cursor }: PageQuery): Promise<Page<PublishedReport>> {
    const state = await this.state();
    const before = cursor === undefined ? Infinity : Number(cursor);
    const left = state.entries.filter(({ number }) => number < before).toReversed();
    const shown = left.slice(0, limit);
    const items = shown.map(async (entry) => publishedReport(state, entry, await this.contentOf(entry)));
    const nextCursor = left.length > limit ? String(shown.at(-1)?.number) : null;
    return { items: await Promise.all(items), nextCursor };
  }

  @Answers(bookApi.get)
  async get(@Payload() { reportId }: ReportRef): Promise<PublishedReportView> {
    const state = await this.state();
    const entry = state.entries.find((one) => one.reportId === reportId);
    if (!entry) throw new Refused(noSuchReport());
    const canonical = await this.contents.read(entry.contentHash);
    const content = contentOf(canonical);
    return { entry: publishedReport(state, entry, content), entryText: entryText(entry), content, canonical };
  }

  @Answers(bookApi.verify)
  verify(@Payload() { reportId }: VerifyReports): Promise<ReportVerification> {
    return this.verification.verify(reportId);
  }

  private async state(): Promise<BookState> {
    return (await this.book.read(BOOK_ID))?.state ?? reportBook.initial;
  }

  private async contentOf({ contentHash }: BookEntry): Promise<FrozenContent | null> {
    return contentOf(await this.contents.read(contentHash));
  }
}
