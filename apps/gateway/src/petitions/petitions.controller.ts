import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import {
  ListPetitions,
  PetitionFigures,
  petitionsApi,
  type Page,
  type PetitionFiguresView,
  type PetitionListItem,
  type PetitionReceipt,
  type PetitionView,
} from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { ReceivePetitionBody } from './petitions.bodies.js';

/** Feedback and petitions: who reads them and who takes them down. Their acts are in a controller of their own. */
@Allow('clerk', 'handler', 'head', 'procedures', 'leader', 'operator')
@Controller('api/v1/petitions')
export class PetitionsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Post()
  @Allow('clerk', 'head', 'procedures', 'operator')
  receive(@Body() body: ReceivePetitionBody, @By() caller: Caller): Promise<PetitionReceipt> {
    return this.commands.send(petitionsApi.receive, caller, body, { petitionId: caller.newId('petition') });
  }

  @Get()
  list(@Query() query: ListPetitions, @Req() request: GatewayRequest): Promise<Page<PetitionListItem>> {
    return this.queries.ask(petitionsApi.list, query, request);
  }

  /** Petitions received in a period, as they stand now. */
  @Get('figures')
  @Allow(...STAFF)
  figures(@Query() query: PetitionFigures, @Req() request: GatewayRequest): Promise<PetitionFiguresView> {
    return this.queries.ask(petitionsApi.figures, query, request);
  }

  /** The look is noted in the access log. */
  @Get(':id')
  get(@Param('id') petitionId: string, @Req() request: GatewayRequest): Promise<PetitionView> {
    return this.queries.ask(petitionsApi.get, { petitionId }, request);
  }

  @Post(':id/erase')
  @HttpCode(200)
  @Allow('head', 'operator')
  erase(@Param('id') petitionId: string, @By() caller: Caller): Promise<PetitionView> {
    return this.commands.send(petitionsApi.erase, caller, {}, { petitionId });
  }
}
