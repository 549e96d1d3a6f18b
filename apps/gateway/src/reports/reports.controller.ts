import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import type { ReportTable } from '@motcua/contracts';

import { Directories } from '../desk/directory.js';
import { SheetAnswer } from '../forms/sheet-answer.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { factsCsv } from './facts-file.js';
import { offered } from './offered.js';
import { FactsRequest, formFrom, TableRequest } from './report-queries.js';
import { ReportQuestions } from './report-questions.js';
import { reportSheet } from './report-sheet.js';
import { reportWorkbook } from './workbook/report-workbook.js';

const TABLE_FORMATS = ['json', 'html', 'pdf', 'xlsx'] as const;
const FACTS_FORMATS = ['json', 'csv'] as const;
/** Facts asked for at once while a file is written. */
const FILE_PAGE = 500;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Tables of any period, and the facts behind every number in them. */
@Allow(...STAFF)
@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    private readonly questions: ReportQuestions,
    private readonly directories: Directories,
    private readonly sheets: SheetAnswer,
  ) {}

  /** Dossiers or acts: as many as the cell they stand behind says. */
  @Get('facts')
  async facts(
    @Query() { format, ...query }: FactsRequest,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const isCsv = offered(format, FACTS_FORMATS) === 'csv';
    const first = await this.questions.facts(isCsv ? { ...query, limit: FILE_PAGE } : query, request);
    if (!isCsv) return void reply.send(first);
    const next = (cursor: string) => this.questions.facts({ ...query, limit: FILE_PAGE, cursor }, request);
    const file = factsCsv(first, next, await this.directories.load(request));
    attach(reply, 'text/csv; charset=utf-8', `so-lieu-${fileName(first)}.csv`).send(file);
  }

  /** Forms 06a, 07a, detail, months as json, html, pdf or xlsx. */
  @Get(':form')
  async table(
    @Param('form') form: string,
    @Query() { format, ...query }: TableRequest,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const asked = { ...query, form: formFrom(form) };
    const drawnAs = offered(format, TABLE_FORMATS);
    const table = await this.questions.table(asked, request);
    if (drawnAs === 'json') return void reply.send(table);
    const frame = await this.questions.frame(request);
    if (drawnAs !== 'xlsx') return this.sheets.send(reportSheet(table, frame), drawnAs, reply);
    attach(reply, XLSX, `bieu-${nameOf(table)}.xlsx`).send(await reportWorkbook(table, frame));
  }
}

const attach = (reply: GatewayReply, type: string, name: string): GatewayReply =>
  reply.type(type).header('content-disposition', `attachment; filename="${name}"`);

const nameOf = ({ form, period: { from, to } }: ReportTable): string => `${form}-${from}-${to}`;

const fileName = ({ figure, period: { from, to } }: { figure: string; period: ReportTable['period'] }): string =>
  `${figure.replace(/[^A-Za-z0-9-]+/g, '-')}-${from}-${to}`;
