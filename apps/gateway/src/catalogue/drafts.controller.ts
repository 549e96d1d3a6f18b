import { Body, Controller, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { catalogueApi, PublishDraft, SaveDraft, type DraftItem, type DraftView } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { bodyOf } from '../writes/body-of.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { Occurred } from '../writes/occurred-at.js';

class NewDraftBody extends bodyOf(SaveDraft, ['draftId', 'basedOn']) {}
class DraftBody extends bodyOf(SaveDraft, ['draftId']) {}
class PublishDraftBody extends bodyOf(PublishDraft, ['draftId']) {}
class DiscardBody extends Occurred {}

/** Versions being prepared: one person prepares, another one announces. */
@Allow('procedures', 'leader', 'operator')
@Controller('api/v1/procedure-drafts')
export class DraftsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Get()
  list(@Req() request: GatewayRequest): Promise<DraftItem[]> {
    return this.queries.ask(catalogueApi.listDrafts, {}, request);
  }

  @Get(':id')
  get(@Param('id') draftId: string, @Req() request: GatewayRequest): Promise<DraftView> {
    return this.queries.ask(catalogueApi.getDraft, { draftId }, request);
  }

  @Post()
  @Allow('procedures', 'operator')
  begin(@Body() body: NewDraftBody, @By() caller: Caller): Promise<DraftView> {
    return this.commands.send(catalogueApi.saveDraft, caller, body, { draftId: caller.newId('draft'), basedOn: 0 });
  }

  @Put(':id')
  @Allow('procedures', 'operator')
  save(@Param('id') draftId: string, @Body() body: DraftBody, @By() caller: Caller): Promise<DraftView> {
    return this.commands.send(catalogueApi.saveDraft, caller, body, { draftId });
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Allow('procedures', 'operator')
  discard(@Param('id') draftId: string, @Body() body: DiscardBody, @By() caller: Caller): Promise<DraftView> {
    return this.commands.send(catalogueApi.discardDraft, caller, body, { draftId });
  }

  @Post(':id/publish')
  @HttpCode(200)
  publish(@Param('id') draftId: string, @Body() body: PublishDraftBody, @By() caller: Caller): Promise<DraftView> {
    return this.commands.send(catalogueApi.publishDraft, caller, body, { draftId });
  }
}
