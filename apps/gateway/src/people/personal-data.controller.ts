import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { peopleApi, type DataRequestView, type DossierView, type StaffAccessView } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { EraseBody, ReceiveDataRequestBody } from './people.bodies.js';

/** The personal data of one dossier: who saw them, what the person asks about them, and how they go. */
@Controller('api/v1/dossiers')
export class PersonalDataController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Get(':id/accesses')
  @Allow('head', 'operator')
  accesses(@Param('id') dossierId: string, @Req() request: GatewayRequest): Promise<StaffAccessView[]> {
    return this.queries.ask(peopleApi.accesses, { dossierId }, request);
  }

  @Post(':id/data-requests')
  @Allow('clerk', 'head', 'operator')
  receive(
    @Param('id') dossierId: string,
    @Body() body: ReceiveDataRequestBody,
    @By() caller: Caller,
  ): Promise<DataRequestView> {
    const known = { dossierId, requestId: caller.newId('data-request') };
    return this.commands.send(peopleApi.receiveDataRequest, caller, body, known);
  }

  @Post(':id/erase')
  @HttpCode(200)
  @Allow('head', 'operator')
  erase(@Param('id') dossierId: string, @Body() body: EraseBody, @By() caller: Caller): Promise<DossierView> {
    return this.commands.send(peopleApi.erase, caller, body, { dossierId });
  }
}
