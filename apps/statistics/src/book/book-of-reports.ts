import { Injectable } from '@nestjs/common';

import { BOOK_ID, ReportBook, type BookEntry } from '../domain/book/book.js';
import { contentOf, queryOf, sameTable, tablesOf } from '../domain/book/frozen.js';
import { FrozenContents } from '../domain/book/ports.js';
import type { Figures } from '../domain/figure-ports.js';
import { PublishedReports, type PublishedFigures } from '../domain/rebuild.js';
import { reportTable } from '../domain/tables/report-tables.js';

/** Published reports, as a rebuild makes their tables anew. */
@Injectable()
export class BookOfReports extends PublishedReports {
  constructor(
    private readonly book: ReportBook,
    private readonly contents: FrozenContents,
  ) {
    super();
  }

  async all(): Promise<readonly PublishedFigures[]> {
    const stored = await this.book.read(BOOK_ID);
    return (stored?.state.entries ?? []).map((entry) => this.figuresOf(entry));
  }

  private figuresOf(entry: BookEntry): PublishedFigures {
    const { number, reportId, position, epoch } = entry;
    return { number, reportId, position, epoch, reproduce: (figures) => this.reproduce(entry, figures) };
  }

  /** Texts and figures entered by hand are not made of facts of dossiers: only tables are made anew. */
  private async reproduce({ contentHash, publishedAt }: BookEntry, figures: Figures): Promise<boolean> {
    const content = contentOf(await this.contents.read(contentHash));
    if (!content) return false;
    const today = publishedAt.slice(0, 10);
    for (const table of tablesOf(content)) {
      const made = await reportTable(figures, queryOf(table), content.period, today);
      if (!sameTable(table, made)) return false;
    }
    return true;
  }
}
