import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { Public } from '@motcua/auth';

import type { GatewayReply } from '../http/gateway-request.js';
import { HttpProblem } from '../http/http-problem.js';
import { Assets } from './assets.js';

@Public()
@Controller('tep')
export class AssetsController {
  constructor(private readonly assets: Assets) {}

  @Get(':name')
  read(@Param('name') name: string, @Query('v') version: unknown, @Res() reply: GatewayReply): void {
    const asset = this.assets.named(name);
    if (!asset) throw HttpProblem.noSuchRoute();
    const current = asset.href.endsWith(`?v=${String(version)}`);
    void reply
      .header('cache-control', current ? 'public, max-age=31536000, immutable' : 'no-cache')
      .type(asset.type)
      .send(asset.content);
  }
}
