import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Public } from '@motcua/auth';
import { bookApi, PageQuery, type Page, type PublishedReport, type ReportVerification } from '@motcua/contracts';

import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { PublishedReportRequest } from './book.bodies.js';
import { PublicVerification } from './public-verification.js';
import { PublishedFiles } from './published-files.js';

/** Published reports are public: everybody reads them and checks them. */
@Public()
@Controller('api/v1/public/reports')
export class PublicBookController {
  constructor(
    private readonly queries: Queries,
    private readonly files: PublishedFiles,
    private readonly verification: PublicVerification,
  ) {}

  /** The newest first. */
  @Get()
  list(@Query() page: PageQuery, @Req() request: GatewayRequest): Promise<Page<PublishedReport>> {
    return this.queries.ask(bookApi.list, page, request);
  }

  /** Tables as json, html, pdf or xlsx; the reform report as json, html, pdf or docx. */
  @Get(':id')
  async get(
    @Param('id') reportId: string,
    @Query() { format }: PublishedReportRequest,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    await this.files.send(await this.queries.ask(bookApi.get, { reportId }, request), format, reply);
  }

  /** The exact bytes whose SHA-256 is the hash of the content. */
  @Get(':id/canonical')
  async canonical(
    @Param('id') reportId: string,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    this.files.sendCanonical(await this.queries.ask(bookApi.get, { reportId }, request), reply);
  }

  /** Computes the hashes of the chain up to this report anew. */
  @Get(':id/verification')
  verify(@Param('id') reportId: string, @Req() request: GatewayRequest): Promise<ReportVerification> {
    return this.verification.verify(reportId, request);
  }
}
