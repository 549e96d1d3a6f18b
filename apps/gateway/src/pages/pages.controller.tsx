import { Controller, Get, Header, Param, Query, Req } from '@nestjs/common';
import { Public } from '@motcua/auth';
import { PageQuery, postingApi } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { DocumentsPage } from './documents-page.js';
import { Figures } from './figures.js';
import { HomePage } from './home-page.js';
import { Listing } from './listing.js';
import { ProcedurePage } from './procedure-page.js';
import { Site } from './site.js';
import { Summary } from './summary.js';
import { UnitNames } from './unit-names.js';

const HTML = 'text/html; charset=utf-8';

/** Pages for everybody; they work without JavaScript. */
@Public()
@Controller()
export class PagesController {
  constructor(
    private readonly site: Site,
    private readonly figures: Figures,
    private readonly queries: Queries,
    private readonly units: UnitNames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async home(@Req() request: GatewayRequest) {
    const [summary, procedures] = await Promise.all([this.figures.summary(request), this.figures.procedures(request)]);
    return <HomePage frame={this.site.frame()} summary={summary} procedures={procedures} />;
  }

  @Get('manh/tong-quan')
  @Header('content-type', HTML)
  async summary(@Req() request: GatewayRequest) {
    return <Summary summary={await this.figures.summary(request)} />;
  }

  @Get('manh/danh-muc')
  @Header('content-type', HTML)
  async listing(@Req() request: GatewayRequest) {
    return <Listing procedures={await this.figures.procedures(request)} />;
  }

  @Get('thu-tuc/:code')
  @Header('content-type', HTML)
  async procedure(@Param('code') code: string, @Req() request: GatewayRequest) {
    const procedure = await this.queries.ask(postingApi.getProcedure, { code }, request);
    return <ProcedurePage frame={this.site.frame()} procedure={procedure} unitName={await this.units.load(request)} />;
  }

  @Get('van-ban')
  @Header('content-type', HTML)
  async documents(@Query() page: PageQuery, @Req() request: GatewayRequest) {
    const documents = await this.queries.ask(postingApi.listDocuments, { limit: 100, ...page }, request);
    return <DocumentsPage frame={this.site.frame()} documents={documents} />;
  }
}
