import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { Public } from '@motcua/auth';
import {
  ListPublishedPetitions,
  petitionsApi,
  type Page,
  type PetitionProgress,
  type PetitionReceipt,
  type PublishedPetition,
} from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { RatePetitionBody, SendPetitionBody, TellMoreBody } from './petitions.bodies.js';
import { SentPetitions } from './sent-petitions.js';

/** Petitions as everybody may use them: send, follow up with code and secret, read what was answered in public. */
@Public()
@Controller('api/v1/public/petitions')
export class PublicPetitionsController {
  constructor(
    private readonly sent: SentPetitions,
    private readonly queries: Queries,
  ) {}

  @Get()
  published(@Query() query: ListPublishedPetitions, @Req() request: GatewayRequest): Promise<Page<PublishedPetition>> {
    return this.queries.ask(petitionsApi.published, query, request);
  }

  @Post()
  send(
    @Body() body: SendPetitionBody,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: GatewayRequest,
  ): Promise<PetitionReceipt> {
    return this.sent.send(body, key, request);
  }

  @Get(':code')
  find(
    @Param('code') code: string,
    @Query('secret') secret: string | undefined,
    @Req() request: GatewayRequest,
  ): Promise<PetitionProgress> {
    return this.sent.find({ code, secret: secret ?? '' }, request);
  }

  @Post(':code/more')
  @HttpCode(200)
  tellMore(
    @Param('code') code: string,
    @Body() body: TellMoreBody,
    @Req() request: GatewayRequest,
  ): Promise<PetitionProgress> {
    return this.sent.tellMore({ ...body, code }, request);
  }

  @Post(':code/rating')
  @HttpCode(200)
  rate(
    @Param('code') code: string,
    @Body() body: RatePetitionBody,
    @Req() request: GatewayRequest,
  ): Promise<PetitionProgress> {
    return this.sent.rate({ ...body, code }, request);
  }
}
