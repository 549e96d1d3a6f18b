import { Injectable } from '@nestjs/common';
import { Refused, type ReportVerification } from '@motcua/contracts';
import { EventLog } from '@motcua/observability';

import { sha256 } from '../../book/sha256.js';
import { BookEvidence, FrozenContents } from '../../domain/book/ports.js';
import { verifyBook } from '../../domain/book/verify.js';
import { noSuchReport } from '../../domain/book/views.js';

/** Whether the book still says what it said. */
@Injectable()
export class BookVerification {
  constructor(
    private readonly evidence: BookEvidence,
    private readonly contents: FrozenContents,
    private readonly log: EventLog,
  ) {}

  /**
   * @param reportId the last one that is looked at; without it the whole book
   * @throws Refused `report-not-found`
   */
  async verify(reportId?: string): Promise<ReportVerification> {
    const { state, facts } = await this.evidence.read();
    const at = state.entries.findIndex((entry) => entry.reportId === reportId);
    if (reportId !== undefined && at < 0) throw new Refused(noSuchReport());
    const text = (contentHash: string) => this.contents.read(contentHash);
    const found = await verifyBook({ state, facts, text }, sha256, reportId === undefined ? undefined : at + 1);
    if (!found.ok) this.tell(found);
    return found;
  }

  private tell({ broken }: ReportVerification): void {
    const numbers = [...new Set(broken.map(({ number }) => number))];
    this.log.error('REPORTS_BROKEN', 'published reports are not as they were published', undefined, { numbers });
  }
}
