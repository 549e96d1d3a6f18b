import { Controller, Get, Query, Req } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { partnersApi, ReadDigest, ReadFeed } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';

/** Public facts in order, for partner systems. */
@Allow('partner', 'operator')
@Controller('api/v1/feed')
export class FeedController {
  constructor(private readonly queries: Queries) {}

  @Get('events')
  events(@Query() from: ReadFeed, @Req() request: GatewayRequest) {
    return this.queries.ask(partnersApi.readFeed, from, request);
  }

  @Get('digest')
  digest(@Query() day: ReadDigest, @Req() request: GatewayRequest) {
    return this.queries.ask(partnersApi.digest, day, request);
  }
}
