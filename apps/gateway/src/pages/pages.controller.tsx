import { Controller, Get, Header, Param, Query, Req } from '@nestjs/common';
import { Public } from '@motcua/auth';
import { catalogueApi, postingApi, type DifferencesView, type ProcedureDetails } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Figures } from './figures.js';
import { CataloguePage, HomePage } from './home-page.js';
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
  async home(@Query('ngay') day: unknown, @Req() request: GatewayRequest) {
    const on = dayIn(day);
    if (on) {
      const { items } = await this.queries.ask(postingApi.listProcedures, { limit: 500, on }, request);
      return <CataloguePage frame={this.site.frame()} procedures={items} on={on} />;
    }
    const [summary, procedures] = await Promise.all([this.figures.summary(request), this.figures.procedures(request)]);
    return <HomePage frame={this.site.frame()} summary={summary} procedures={procedures} />;
  }

  @Get('manh/tong-quan')
  @Header('content-type', HTML)
  async summary(@Req() request: GatewayRequest) {
    const [summary, procedures] = await Promise.all([this.figures.summary(request), this.figures.procedures(request)]);
    return <Summary summary={summary} procedures={procedures} />;
  }

  @Get('manh/danh-muc')
  @Header('content-type', HTML)
  async listing(@Req() request: GatewayRequest) {
    return <Listing procedures={await this.figures.procedures(request)} />;
  }

  @Get('thu-tuc/:code')
  @Header('content-type', HTML)
  async procedure(@Param('code') code: string, @Query() query: unknown, @Req() request: GatewayRequest) {
    const { ngay, tu, den } = (query ?? {}) as Record<string, unknown>;
    const on = dayIn(ngay);
    const procedure = await this.queries.ask(postingApi.getProcedure, { code, ...(on ? { on } : {}) }, request);
    const shown = {
      frame: this.site.frame(),
      procedure,
      on,
      unitName: await this.units.load(request),
      differences: await this.differences(procedure, { from: Number(tu), to: Number(den) }, request),
    };
    return <ProcedurePage {...shown} />;
  }

  /** Those asked for; else what the version shown changed. */
  private async differences(
    { code, version, versions }: ProcedureDetails,
    asked: { from: number; to: number },
    request: GatewayRequest,
  ): Promise<DifferencesView | undefined> {
    const known = versions.map((one) => one.version);
    const before = known[known.indexOf(version) - 1];
    const isAsked = known.includes(asked.from) && known.includes(asked.to);
    const between = isAsked ? asked : { from: before ?? version, to: version };
    if (between.from === between.to) return undefined;
    return this.queries.ask(catalogueApi.differences, { code, ...between }, request);
  }
}

/** A form that was sent empty asks for no day. */
const dayIn = (day: unknown): string | undefined => (typeof day === 'string' && day !== '' ? day : undefined);
