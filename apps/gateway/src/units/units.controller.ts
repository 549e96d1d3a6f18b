import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import {
  ListUnits,
  UnitMapQuery,
  unitsApi,
  type LineageView,
  type MappedUnitView,
  type Page,
  type UnitDetails,
  type UnitView,
} from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { AssignCodeBody, DissolveBody, EstablishBody, RenameBody } from './units.bodies.js';

/** The organisation through time: kept by the operator, read by the staff. */
@Allow('operator')
@Controller('api/v1/units')
export class UnitsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  /** `?on=`: the units there were on that day, under the names of that day. */
  @Get()
  @Allow(...STAFF)
  list(@Query() filter: ListUnits, @Req() request: GatewayRequest): Promise<Page<UnitView>> {
    return this.queries.ask(unitsApi.list, filter, request);
  }

  /** Every unit of one day, and what stands for it on another. */
  @Get('map')
  @Allow(...STAFF)
  map(@Query() query: UnitMapQuery, @Req() request: GatewayRequest): Promise<MappedUnitView[]> {
    return this.queries.ask(unitsApi.map, query, request);
  }

  @Get('lineage/:id')
  @Allow(...STAFF)
  lineage(@Param('id') unitId: string, @Req() request: GatewayRequest): Promise<LineageView> {
    return this.queries.ask(unitsApi.lineage, { unitId }, request);
  }

  @Get(':id')
  @Allow(...STAFF)
  get(@Param('id') unitId: string, @Req() request: GatewayRequest): Promise<UnitDetails> {
    return this.queries.ask(unitsApi.get, { unitId }, request);
  }

  @Post()
  establish(@Body() body: EstablishBody, @By() caller: Caller): Promise<UnitView> {
    return this.commands.send(unitsApi.establish, caller, body, {});
  }

  @Post(':id/rename')
  @HttpCode(200)
  rename(@Param('id') unitId: string, @Body() body: RenameBody, @By() caller: Caller): Promise<UnitView> {
    return this.commands.send(unitsApi.rename, caller, body, { unitId });
  }

  @Post(':id/dissolve')
  @HttpCode(200)
  dissolve(@Param('id') unitId: string, @Body() body: DissolveBody, @By() caller: Caller): Promise<UnitView> {
    return this.commands.send(unitsApi.dissolve, caller, body, { unitId });
  }

  @Post(':id/codes')
  @HttpCode(200)
  assignCode(@Param('id') unitId: string, @Body() body: AssignCodeBody, @By() caller: Caller): Promise<UnitDetails> {
    return this.commands.send(unitsApi.assignCode, caller, body, { unitId });
  }
}
