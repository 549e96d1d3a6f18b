import { Controller, Get, Header, Req } from '@nestjs/common';
import { Public } from '@motcua/auth';
import { indexApi } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Site } from '../pages/site.js';
import { UnitNames } from '../pages/unit-names.js';
import { PublicIndexPage } from './unit-index-pages.js';

/** Results for everybody, once they are decided. */
@Public()
@Controller('chi-so-cchc')
export class PublicIndexController {
  constructor(
    private readonly site: Site,
    private readonly queries: Queries,
    private readonly units: UnitNames,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async page(@Req() request: GatewayRequest) {
    const [{ items }, unitName] = await Promise.all([
      this.queries.ask(indexApi.list, { limit: 200 }, request),
      this.units.load(request),
    ]);
    const rounds = items.filter(({ decision }) => decision !== null).toSorted((a, b) => b.year - a.year);
    return <PublicIndexPage frame={this.site.frame()} rounds={rounds} unitName={unitName} />;
  }
}
