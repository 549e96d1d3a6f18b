import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import { ListStaff, staffApi, type StaffView } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { AppointBody, CorrectStaffBody, EndStaffBody } from './units.bodies.js';

/** Who has which role in which unit; heads write for their own unit and those of their department. */
@Allow('head', 'operator')
@Controller('api/v1')
export class StaffController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Get('staff')
  @Allow(...STAFF)
  list(@Query() query: ListStaff, @Req() request: GatewayRequest): Promise<StaffView[]> {
    return this.queries.ask(staffApi.list, query, request);
  }

  @Post('units/:id/staff')
  appoint(@Param('id') unitId: string, @Body() body: AppointBody, @By() caller: Caller): Promise<StaffView> {
    const known = { unitId, assignmentId: caller.newId('assignment'), personId: caller.newId('person') };
    return this.commands.send(staffApi.appoint, caller, body, known);
  }

  @Post('units/:id/staff/:assignmentId/end')
  @HttpCode(200)
  end(
    @Param('id') unitId: string,
    @Param('assignmentId') assignmentId: string,
    @Body() body: EndStaffBody,
    @By() caller: Caller,
  ): Promise<StaffView> {
    return this.commands.send(staffApi.end, caller, body, { unitId, assignmentId });
  }

  /** Puts right what was entered wrongly; null when it was taken back altogether. */
  @Post('units/:id/staff/:assignmentId/correct')
  @HttpCode(200)
  correct(
    @Param('id') unitId: string,
    @Param('assignmentId') assignmentId: string,
    @Body() body: CorrectStaffBody,
    @By() caller: Caller,
  ): Promise<StaffView | null> {
    return this.commands.send(staffApi.correct, caller, body, { unitId, assignmentId });
  }
}
