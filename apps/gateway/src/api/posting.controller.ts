import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { postingApi, PublishProcedure, RepealProcedure } from '@motcua/contracts';

import { bodyOf } from '../writes/body-of.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';

class PublishBody extends bodyOf(PublishProcedure, []) {}
class RepealBody extends bodyOf(RepealProcedure, ['code']) {}

/** The catalogue of procedures. */
@Allow('procedures', 'operator')
@Controller('api/v1')
export class PostingController {
  constructor(private readonly commands: Commands) {}

  @Post('procedures')
  publish(@Body() body: PublishBody, @By() caller: Caller): Promise<{ code: string; version: number }> {
    return this.commands.send(postingApi.publishProcedure, caller, body, {});
  }

  @Post('procedures/:code/repeal')
  @HttpCode(200)
  repeal(
    @Param('code') code: string,
    @Body() body: RepealBody,
    @By() caller: Caller,
  ): Promise<{ code: string; version: number }> {
    return this.commands.send(postingApi.repealProcedure, caller, body, { code });
  }
}
