import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { inspectionsApi, type VisitView } from '@motcua/contracts';

import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import {
  CancelVisitBody,
  CloseBody,
  ConcludeBody,
  MinutesBody,
  NoticeBody,
  RefuseToSignBody,
  RescheduleBody,
  ReturnSelfReportBody,
  SelfReportBody,
  SignForUnitBody,
  SupplementMinutesBody,
} from './inspections.bodies.js';

/** Visits: the unit is told, reports about itself, is inspected, signs; the leaders conclude. */
@Allow('inspector', 'head', 'operator')
@Controller('api/v1/inspections/visits')
export class VisitActsController {
  constructor(private readonly commands: Commands) {}

  @Post(':id/reschedule')
  @HttpCode(200)
  rescheduleVisit(
    @Param('id') visitId: string,
    @Body() body: RescheduleBody,
    @By() caller: Caller,
  ): Promise<VisitView> {
    return this.commands.send(inspectionsApi.rescheduleVisit, caller, body, { visitId });
  }

  @Post(':id/cancel')
  @HttpCode(200)
  cancelVisit(@Param('id') visitId: string, @Body() body: CancelVisitBody, @By() caller: Caller): Promise<VisitView> {
    return this.commands.send(inspectionsApi.cancelVisit, caller, body, { visitId });
  }

  @Post(':id/notice')
  @HttpCode(200)
  notifyUnit(@Param('id') visitId: string, @Body() body: NoticeBody, @By() caller: Caller): Promise<VisitView> {
    return this.commands.send(inspectionsApi.notifyUnit, caller, body, { visitId });
  }

  @Post(':id/self-report')
  @HttpCode(200)
  @Allow('handler', 'head', 'operator')
  submitSelfReport(
    @Param('id') visitId: string,
    @Body() body: SelfReportBody,
    @By() caller: Caller,
  ): Promise<VisitView> {
    return this.commands.send(inspectionsApi.submitSelfReport, caller, body, { visitId });
  }

  @Post(':id/return-self-report')
  @HttpCode(200)
  @Allow('inspector', 'operator')
  returnSelfReport(
    @Param('id') visitId: string,
    @Body() body: ReturnSelfReportBody,
    @By() caller: Caller,
  ): Promise<VisitView> {
    return this.commands.send(inspectionsApi.returnSelfReport, caller, body, { visitId });
  }

  @Post(':id/close')
  @HttpCode(200)
  closeVisit(@Param('id') visitId: string, @Body() body: CloseBody, @By() caller: Caller): Promise<VisitView> {
    return this.commands.send(inspectionsApi.closeVisit, caller, body, { visitId });
  }

  @Post(':id/sign')
  @HttpCode(200)
  @Allow('inspector', 'operator')
  signMinutes(@Param('id') visitId: string, @Body() body: MinutesBody, @By() caller: Caller): Promise<VisitView> {
    return this.commands.send(inspectionsApi.signMinutes, caller, body, { visitId });
  }

  @Post(':id/sign-for-unit')
  @HttpCode(200)
  @Allow('head', 'operator')
  signForUnit(@Param('id') visitId: string, @Body() body: SignForUnitBody, @By() caller: Caller): Promise<VisitView> {
    return this.commands.send(inspectionsApi.signForUnit, caller, body, { visitId });
  }

  @Post(':id/refuse-to-sign')
  @HttpCode(200)
  @Allow('head', 'operator')
  refuseToSign(@Param('id') visitId: string, @Body() body: RefuseToSignBody, @By() caller: Caller): Promise<VisitView> {
    return this.commands.send(inspectionsApi.refuseToSign, caller, body, { visitId });
  }

  @Post(':id/supplement-minutes')
  @HttpCode(200)
  @Allow('inspector', 'operator')
  supplementMinutes(
    @Param('id') visitId: string,
    @Body() body: SupplementMinutesBody,
    @By() caller: Caller,
  ): Promise<VisitView> {
    return this.commands.send(inspectionsApi.supplementMinutes, caller, body, { visitId });
  }

  @Post(':id/conclude')
  @HttpCode(200)
  @Allow('leader', 'operator')
  concludeVisit(@Param('id') visitId: string, @Body() body: ConcludeBody, @By() caller: Caller): Promise<VisitView> {
    return this.commands.send(inspectionsApi.concludeVisit, caller, body, { visitId });
  }
}
