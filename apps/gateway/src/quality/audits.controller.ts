import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import {
  ListNonconformities,
  ListQuality,
  qualityApi,
  type AuditPlanView,
  type NonconformityView,
  type Page,
} from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import {
  AuditPlanBody,
  CancelAuditBody,
  CarryOutAuditBody,
  CorrectionBody,
  EffectivenessBody,
  JudgementBody,
  MoveAuditBody,
  NonconformityBody,
} from './quality.bodies.js';

/** Internal audits and the nonconformities they find. */
@Allow('inspector', 'operator')
@Controller('api/v1/quality')
export class AuditsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Get('audit-plans')
  @Allow(...STAFF)
  plans(@Query() query: ListQuality, @Req() request: GatewayRequest): Promise<Page<AuditPlanView>> {
    return this.queries.ask(qualityApi.listAuditPlans, query, request);
  }

  @Post('audit-plans')
  @Allow('head', 'leader', 'operator')
  adopt(@Body() body: AuditPlanBody, @By() caller: Caller): Promise<AuditPlanView> {
    return this.commands.send(qualityApi.adoptAuditPlan, caller, body, { planId: caller.newId('audit-plan') });
  }

  @Post('audit-plans/:id/audits/:auditId/carry-out')
  @HttpCode(200)
  carryOut(
    @Param('id') planId: string,
    @Param('auditId') auditId: string,
    @Body() body: CarryOutAuditBody,
    @By() caller: Caller,
  ): Promise<AuditPlanView> {
    return this.commands.send(qualityApi.carryOutAudit, caller, body, { planId, auditId });
  }

  @Post('audit-plans/:id/audits/:auditId/move')
  @HttpCode(200)
  move(
    @Param('id') planId: string,
    @Param('auditId') auditId: string,
    @Body() body: MoveAuditBody,
    @By() caller: Caller,
  ): Promise<AuditPlanView> {
    return this.commands.send(qualityApi.moveAudit, caller, body, { planId, auditId });
  }

  @Post('audit-plans/:id/audits/:auditId/cancel')
  @HttpCode(200)
  @Allow('head', 'leader', 'operator')
  cancel(
    @Param('id') planId: string,
    @Param('auditId') auditId: string,
    @Body() body: CancelAuditBody,
    @By() caller: Caller,
  ): Promise<AuditPlanView> {
    return this.commands.send(qualityApi.cancelAudit, caller, body, { planId, auditId });
  }

  @Post('audit-plans/:id/audits/:auditId/nonconformities')
  record(
    @Param('id') planId: string,
    @Param('auditId') auditId: string,
    @Body() body: NonconformityBody,
    @By() caller: Caller,
  ): Promise<NonconformityView> {
    const known = { planId, auditId, nonconformityId: caller.newId('nonconformity') };
    return this.commands.send(qualityApi.recordNonconformity, caller, body, known);
  }

  @Get('nonconformities')
  @Allow(...STAFF)
  list(@Query() query: ListNonconformities, @Req() request: GatewayRequest): Promise<Page<NonconformityView>> {
    return this.queries.ask(qualityApi.listNonconformities, query, request);
  }

  @Get('nonconformities/:id')
  @Allow(...STAFF)
  one(@Param('id') nonconformityId: string, @Req() request: GatewayRequest): Promise<NonconformityView> {
    return this.queries.ask(qualityApi.getNonconformity, { nonconformityId }, request);
  }

  /** By the audited unit. */
  @Post('nonconformities/:id/submit')
  @HttpCode(200)
  @Allow('handler', 'head', 'operator')
  submit(
    @Param('id') nonconformityId: string,
    @Body() body: CorrectionBody,
    @By() caller: Caller,
  ): Promise<NonconformityView> {
    return this.commands.send(qualityApi.submitCorrection, caller, body, { nonconformityId });
  }

  @Post('nonconformities/:id/judge')
  @HttpCode(200)
  judge(
    @Param('id') nonconformityId: string,
    @Body() body: JudgementBody,
    @By() caller: Caller,
  ): Promise<NonconformityView> {
    return this.commands.send(qualityApi.judgeCorrection, caller, body, { nonconformityId });
  }

  @Post('nonconformities/:id/check')
  @HttpCode(200)
  check(
    @Param('id') nonconformityId: string,
    @Body() body: EffectivenessBody,
    @By() caller: Caller,
  ): Promise<NonconformityView> {
    return this.commands.send(qualityApi.checkEffectiveness, caller, body, { nonconformityId });
  }
}
