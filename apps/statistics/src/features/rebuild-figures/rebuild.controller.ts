import { Controller, Get, HttpCode, Post } from '@nestjs/common';

import { Rebuild, type RebuildView } from '../../domain/rebuild.js';

/** For `npx motcua rebuild statistics`, on the service's own port. */
@Controller('rebuild')
export class RebuildController {
  constructor(private readonly rebuild: Rebuild) {}

  @Get()
  status(): RebuildView {
    return this.rebuild.status();
  }

  @Post()
  @HttpCode(202)
  start(): RebuildView {
    return this.rebuild.start();
  }
}
