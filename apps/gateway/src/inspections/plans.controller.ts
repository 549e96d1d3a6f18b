import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { inspectionsApi, type FindingView, type PlanView, type VisitView } from '@motcua/contracts';

import { HttpProblem } from '../http/http-problem.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { CloseBody, FindingBody, PlanBody, RemedyBody, RoundBody, VisitBody } from './inspections.bodies.js';

const REMEDY_ACTS = ['submit-remedy', 'accept-remedy', 'return-remedy'];

/** Plans, visits, findings and their remedies. The unit's head answers a finding, the inspectors judge the answer. */
@Allow('inspector', 'head', 'operator')
@Controller('api/v1/inspections')
export class InspectionsController {
  constructor(private readonly commands: Commands) {}

  @Post('plans')
  adoptPlan(@Body() body: PlanBody, @By() caller: Caller): Promise<PlanView> {
    return this.commands.send(inspectionsApi.adoptPlan, caller, body, { planId: caller.newId('plan'), contents: [] });
  }

  @Post('plans/:id/rounds')
  openRound(@Param('id') planId: string, @Body() body: RoundBody, @By() caller: Caller): Promise<PlanView> {
    return this.commands.send(inspectionsApi.openRound, caller, body, { planId });
  }

  @Post('visits')
  scheduleVisit(@Body() body: VisitBody, @By() caller: Caller): Promise<VisitView> {
    return this.commands.send(inspectionsApi.scheduleVisit, caller, body, { visitId: caller.newId('visit') });
  }

  @Post('visits/:id/close')
  @HttpCode(200)
  closeVisit(@Param('id') visitId: string, @Body() body: CloseBody, @By() caller: Caller): Promise<VisitView> {
    return this.commands.send(inspectionsApi.closeVisit, caller, body, { visitId });
  }

  @Post('visits/:id/findings')
  @Allow('inspector', 'operator')
  recordFinding(@Param('id') visitId: string, @Body() body: FindingBody, @By() caller: Caller): Promise<FindingView> {
    return this.commands.send(inspectionsApi.recordFinding, caller, body, {
      visitId,
      findingId: caller.newId('finding'),
    });
  }

  @Post('findings/:id/submit-remedy')
  @HttpCode(200)
  @Allow('handler', 'head', 'inspector', 'operator')
  submitRemedy(@Param('id') findingId: string, @Body() body: RemedyBody, @By() caller: Caller): Promise<FindingView> {
    return this.commands.send(inspectionsApi.submitRemedy, caller, body, { findingId });
  }

  @Post('findings/:id/accept-remedy')
  @HttpCode(200)
  @Allow('inspector', 'operator')
  acceptRemedy(@Param('id') findingId: string, @Body() body: RemedyBody, @By() caller: Caller): Promise<FindingView> {
    return this.commands.send(inspectionsApi.acceptRemedy, caller, body, { findingId });
  }

  @Post('findings/:id/return-remedy')
  @HttpCode(200)
  @Allow('inspector', 'operator')
  returnRemedy(@Param('id') findingId: string, @Body() body: RemedyBody, @By() caller: Caller): Promise<FindingView> {
    return this.commands.send(inspectionsApi.returnRemedy, caller, body, { findingId });
  }

  @Post('findings/:id/:act')
  unknown(): never {
    throw HttpProblem.noSuchAct(REMEDY_ACTS);
  }
}
