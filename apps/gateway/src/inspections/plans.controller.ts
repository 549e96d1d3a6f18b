import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { inspectionsApi, type PlanView } from '@motcua/contracts';

import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { AmendBody, PlanBody, ReportBody, RoundBody, TeamBody } from './inspections.bodies.js';

/** Inspection plans: adopted and amended, with rounds, the teams of the rounds and their reports. */
@Allow('inspector', 'head', 'operator')
@Controller('api/v1/inspections/plans')
export class PlansController {
  constructor(private readonly commands: Commands) {}

  @Post()
  adopt(@Body() body: PlanBody, @By() caller: Caller): Promise<PlanView> {
    return this.commands.send(inspectionsApi.adoptPlan, caller, body, { planId: caller.newId('plan'), contents: [] });
  }

  @Post(':id/rounds')
  openRound(@Param('id') planId: string, @Body() body: RoundBody, @By() caller: Caller): Promise<PlanView> {
    return this.commands.send(inspectionsApi.openRound, caller, body, { planId });
  }

  @Post(':id/amend')
  @HttpCode(200)
  @Allow('head', 'leader', 'operator')
  amend(@Param('id') planId: string, @Body() body: AmendBody, @By() caller: Caller): Promise<PlanView> {
    return this.commands.send(inspectionsApi.amendPlan, caller, body, { planId });
  }

  @Post(':id/teams')
  @Allow('head', 'leader', 'operator')
  appointTeam(@Param('id') planId: string, @Body() body: TeamBody, @By() caller: Caller): Promise<PlanView> {
    return this.commands.send(inspectionsApi.appointTeam, caller, body, { planId });
  }

  @Post(':id/reports')
  report(@Param('id') planId: string, @Body() body: ReportBody, @By() caller: Caller): Promise<PlanView> {
    return this.commands.send(inspectionsApi.reportRound, caller, body, { planId });
  }
}
