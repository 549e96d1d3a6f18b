import { Injectable } from '@nestjs/common';
import { Refused, type FormSheet, type PublishedReportView, type ReportTable } from '@motcua/contracts';

import { Directory } from '../desk/directory.js';
import { SheetAnswer } from '../forms/sheet-answer.js';
import { GatewayConfig } from '../gateway.config.js';
import type { GatewayReply } from '../http/gateway-request.js';
import { reformDocx } from '../reform/docx/reform-docx.js';
import { reformSheet } from '../reform/reform-sheet.js';
import { offered } from '../reports/offered.js';
import { reportSheet, type ReportFrame } from '../reports/report-sheet.js';
import { reportWorkbook } from '../reports/workbook/report-workbook.js';
import { publishedNotes } from './book-words.js';

const TABLE_FORMATS = ['json', 'html', 'pdf', 'xlsx'] as const;
const REFORM_FORMATS = ['json', 'html', 'pdf', 'docx'] as const;
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const XLSX = `${OFFICE}.spreadsheetml.sheet`;
const DOCX = `${OFFICE}.wordprocessingml.document`;

/** A published report as a file: what is frozen, drawn anew, with its number and hash below. */
@Injectable()
export class PublishedFiles {
  constructor(
    private readonly sheets: SheetAnswer,
    private readonly config: GatewayConfig,
  ) {}

  /** @throws Refused invalid `format-not-offered`; not-found `report-content-lost` */
  async send(view: PublishedReportView, format: string | undefined, reply: GatewayReply): Promise<void> {
    const drawnAs = view.entry.form === 'par' ? offered(format, REFORM_FORMATS) : offered(format, TABLE_FORMATS);
    const { canonical: _, ...answer } = view;
    if (drawnAs === 'json') return void reply.send(answer);
    const name = `bao-cao-so-${view.entry.number}.${drawnAs}`;
    if (drawnAs === 'xlsx') return attach(reply, XLSX, name, await reportWorkbook(...this.table(view)));
    if (drawnAs === 'docx') return attach(reply, DOCX, name, await this.docx(view));
    this.sheets.send(this.sheet(view), drawnAs, reply);
  }

  /**
   * The exact bytes whose SHA-256 is the hash of the content.
   * @throws Refused not-found `report-content-lost`
   */
  sendCanonical({ canonical, entry }: PublishedReportView, reply: GatewayReply): void {
    if (canonical === null) throw contentLost(entry.number);
    attach(reply, 'application/json; charset=utf-8', `bao-cao-so-${entry.number}.json`, Buffer.from(canonical, 'utf8'));
  }

  private sheet(view: PublishedReportView): FormSheet {
    const { content, entry } = view;
    const number = `Số ${entry.number}`;
    if (!content?.reform) return { ...reportSheet(...this.table(view)), number };
    const drawn = reformSheet(content.reform, this.config.DEPARTMENT_NAME);
    return { ...drawn, watermark: null, notes: [...drawn.notes, ...publishedNotes(view)] };
  }

  private docx({ content, entry }: PublishedReportView): Promise<Buffer> {
    if (!content?.reform) throw contentLost(entry.number);
    return reformDocx(content.reform, this.config.DEPARTMENT_NAME);
  }

  private table(view: PublishedReportView): [ReportTable, ReportFrame] {
    const { content, entry } = view;
    if (!content?.table) throw contentLost(entry.number);
    const table = { ...content.table, notes: [...content.table.notes, ...publishedNotes(view)] };
    const frame = { department: this.config.DEPARTMENT_NAME, names: new Directory([], []), today: entry.publishedAt };
    return [table, frame];
  }
}

function attach(reply: GatewayReply, type: string, name: string, bytes: Buffer): void {
  void reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(bytes);
}

const contentLost = (number: number): Refused =>
  Refused.because('not-found', 'report-content-lost', `Không đọc được nội dung đã lưu của báo cáo số ${number}.`);
