import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import {
  bookApi,
  PageQuery,
  VerifyReports,
  type Page,
  type PublishedReport,
  type ReportReceipt,
  type ReportVerification,
} from '@motcua/contracts';

import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { PublishedReportRequest, PublishReportBody, VerifyReportsBody } from './book.bodies.js';
import { PublishedFiles } from './published-files.js';

/** The book of published reports: frozen, numbered, chained. */
@Allow(...STAFF)
@Controller('api/v1/reports')
export class BookController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
    private readonly files: PublishedFiles,
  ) {}

  /** Freezes a report as its figures are now. Figures that disagree need a reason, which is printed. */
  @Post()
  @Allow('leader', 'head')
  publish(@Body() body: PublishReportBody, @By() caller: Caller): Promise<ReportReceipt> {
    return this.commands.send(bookApi.publish, caller, body, { reportId: caller.newId('report') });
  }

  /** The newest first. */
  @Get('published')
  list(@Query() page: PageQuery, @Req() request: GatewayRequest): Promise<Page<PublishedReport>> {
    return this.queries.ask(bookApi.list, page, request);
  }

  /** Tables as json, html, pdf or xlsx; the reform report as json, html, pdf or docx. */
  @Get('published/:id')
  async get(
    @Param('id') reportId: string,
    @Query() { format }: PublishedReportRequest,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    await this.files.send(await this.queries.ask(bookApi.get, { reportId }, request), format, reply);
  }

  /** The exact bytes whose SHA-256 is the hash of the content. */
  @Get('published/:id/canonical')
  async canonical(
    @Param('id') reportId: string,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    this.files.sendCanonical(await this.queries.ask(bookApi.get, { reportId }, request), reply);
  }

  /** Computes the hashes of the whole book anew, or of the chain up to one report. */
  @Get('verify')
  verify(@Query() asked: VerifyReports, @Req() request: GatewayRequest): Promise<ReportVerification> {
    return this.queries.ask(bookApi.verify, asked, request);
  }

  @Post('verify')
  @HttpCode(200)
  verifyNow(@Body() asked: VerifyReportsBody, @Req() request: GatewayRequest): Promise<ReportVerification> {
    return this.queries.ask(bookApi.verify, asked, request);
  }
}
