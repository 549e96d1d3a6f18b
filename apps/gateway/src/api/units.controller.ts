import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import { DissolveUnit, EstablishUnit, ListUnits, RenameUnit, unitsApi, type UnitView } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { bodyOf } from '../writes/body-of.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';

class EstablishBody extends bodyOf(EstablishUnit, []) {}
class RenameBody extends bodyOf(RenameUnit, ['unitId']) {}
class DissolveBody extends bodyOf(DissolveUnit, ['unitId']) {}

/** The organisation: kept by the operator, read by the staff. */
@Allow('operator')
@Controller('api/v1/units')
export class UnitsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Get()
  @Allow(...STAFF)
  list(@Query() filter: ListUnits, @Req() request: GatewayRequest) {
    return this.queries.ask(unitsApi.list, filter, request);
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
}
