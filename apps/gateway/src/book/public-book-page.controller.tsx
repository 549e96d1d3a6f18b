import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Public } from '@motcua/auth';
import { bookApi } from '@motcua/contracts';

import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Site } from '../pages/site.js';
import { VERIFY } from './book-links.js';
import { PublicBookPage, PublicReportPage } from './public-book-page.js';
import { PublicVerification } from './public-verification.js';

const HTML = 'text/html; charset=utf-8';

/** Published reports for everybody, with their proof. */
@Public()
@Controller('bao-cao')
export class PublicBookPageController {
  constructor(
    private readonly site: Site,
    private readonly queries: Queries,
    private readonly verification: PublicVerification,
  ) {}

  @Get()
  async list(@Query('tu') cursor: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const page = await this.queries.ask(bookApi.list, cursorIn(cursor), request);
    void reply.type(HTML).send(<PublicBookPage frame={this.site.frame()} {...page} />);
  }

  @Get(':id')
  async report(
    @Param('id') reportId: string,
    @Query(VERIFY) verify: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const view = await this.queries.ask(bookApi.get, { reportId }, request);
    const verification = verify === '1' ? await this.verification.verify(reportId, request) : undefined;
    void reply.type(HTML).send(<PublicReportPage frame={this.site.frame()} view={view} verification={verification} />);
  }
}

export const cursorIn = (cursor: unknown): { cursor?: string } =>
  typeof cursor === 'string' && /^\d{1,9}$/.test(cursor) ? { cursor } : {};
