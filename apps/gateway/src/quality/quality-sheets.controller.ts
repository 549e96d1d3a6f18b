import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import { qualityApi, Refused } from '@motcua/contracts';

import { SheetFormat } from '../forms/forms.queries.js';
import { SheetAnswer } from '../forms/sheet-answer.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Site } from '../pages/site.js';
import { UnitNames } from '../pages/unit-names.js';
import { auditPlanSheet, nonconformitySheet } from './quality-sheets.js';

/** Documents of the quality system on paper. */
@Allow(...STAFF)
@Controller('api/v1/quality')
export class QualitySheetsController {
  constructor(
    private readonly queries: Queries,
    private readonly answer: SheetAnswer,
    private readonly site: Site,
    private readonly units: UnitNames,
  ) {}

  @Get('audit-plans/:id/sheet')
  async plan(
    @Param('id') planId: string,
    @Query() { format }: SheetFormat,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const { items } = await this.queries.ask(qualityApi.listAuditPlans, { limit: 500 }, request);
    const plan = items.find(({ id }) => id === planId);
    if (!plan) throw Refused.because('not-found', 'audit-plan-not-found', 'Không có kế hoạch đánh giá này.');
    const unitName = await this.units.load(request);
    this.answer.send(auditPlanSheet(plan, this.site.frame().department, unitName), format, reply);
  }

  @Get('nonconformities/:id/sheet')
  async nonconformity(
    @Param('id') nonconformityId: string,
    @Query() { format }: SheetFormat,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const one = await this.queries.ask(qualityApi.getNonconformity, { nonconformityId }, request);
    const unitName = await this.units.load(request);
    this.answer.send(nonconformitySheet(one, this.site.frame().department, unitName), format, reply);
  }
}
