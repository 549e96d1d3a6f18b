import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import { ReformPartRef, reformApi, type ReformPartHistory, type ReformReport } from '@motcua/contracts';

import { SheetAnswer } from '../forms/sheet-answer.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Site } from '../pages/site.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { reformDocx } from './docx/reform-docx.js';
import { REFORM_WRITERS } from './reform-roles.js';
import { ReformReportRequest, WriteReformPartBody } from './reform.bodies.js';
import { reformSheet } from './reform-sheet.js';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The reform report of a period (báo cáo cải cách hành chính). */
@Allow(...STAFF)
@Controller('api/v1/reports/par')
export class ReformController {
  constructor(
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly sheets: SheetAnswer,
    private readonly site: Site,
  ) {}

  /** As json, html, pdf or docx. */
  @Get()
  async report(
    @Query() { format = 'json', ...query }: ReformReportRequest,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const report = await this.queries.ask(reformApi.get, query, request);
    if (format === 'json') return void reply.send(report);
    const { department } = this.site.frame();
    if (format !== 'docx') return this.sheets.send(reformSheet(report, department), format, reply);
    const name = `bao-cao-cchc-${query.periodId.replace(/[^A-Za-z0-9.-]+/g, '-')}.docx`;
    void reply
      .type(DOCX)
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(await reformDocx(report, department));
  }

  /** Writes a part; an empty text takes it back. */
  @Post('parts')
  @HttpCode(200)
  @Allow(...REFORM_WRITERS)
  write(@Body() body: WriteReformPartBody, @By() caller: Caller): Promise<ReformReport> {
    return this.commands.send(reformApi.write, caller, body, {});
  }

  /** What was written in a part before. */
  @Get('parts')
  history(@Query() query: ReformPartRef, @Req() request: GatewayRequest): Promise<ReformPartHistory> {
    return this.queries.ask(reformApi.history, query, request);
  }
}
