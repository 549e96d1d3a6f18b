import { Controller, Get, Param, ParseIntPipe, Query, Req, Res } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import { inspectionsApi, Refused, type FormSheet } from '@motcua/contracts';

import { SheetFormat } from '../../forms/forms.queries.js';
import { SheetAnswer } from '../../forms/sheet-answer.js';
import type { GatewayReply, GatewayRequest } from '../../http/gateway-request.js';
import { Queries } from '../../http/queries.js';
import { Site } from '../../pages/site.js';
import { UnitNames } from '../../pages/unit-names.js';
import { roundReportSheet } from './round-report-sheet.js';
import { VISIT_SHEETS, visitSheet, type VisitSheet } from './visit-sheets.js';

/** Documents of inspections on paper. */
@Allow(...STAFF)
@Controller('api/v1/inspections')
export class InspectionSheetsController {
  constructor(
    private readonly queries: Queries,
    private readonly answer: SheetAnswer,
    private readonly site: Site,
    private readonly units: UnitNames,
  ) {}

  /** `notice`, `minutes` or `conclusion`. */
  @Get('visits/:id/sheets/:kind')
  async visit(
    @Param('id') visitId: string,
    @Param('kind') kind: string,
    @Query() { format }: SheetFormat,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    if (!VISIT_SHEETS.includes(kind as VisitSheet)) throw noSheet();
    const [visit, { items }, unitName] = await Promise.all([
      this.queries.ask(inspectionsApi.getVisit, { visitId }, request),
      this.queries.ask(inspectionsApi.listFindings, { visitId, limit: 500 }, request),
      this.units.load(request),
    ]);
    const material = {
      visit,
      findings: items.filter(({ state }) => state !== 'withdrawn'),
      department: this.site.frame().department,
      unitName: unitName(visit.unitId),
    };
    this.send(visitSheet(kind as VisitSheet, material), format, reply);
  }

  /** Report of the team on a round. */
  @Get('plans/:id/reports/:round')
  async report(
    @Param('id') planId: string,
    @Param('round', ParseIntPipe) round: number,
    @Query() { format }: SheetFormat,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const [plan, coverage] = await Promise.all([
      this.queries.ask(inspectionsApi.getPlan, { planId }, request),
      this.queries.ask(inspectionsApi.planCoverage, { planId }, request),
    ]);
    this.send(roundReportSheet(plan, coverage, round, this.site.frame().department), format, reply);
  }

  private send(sheet: FormSheet | null, format: SheetFormat['format'], reply: GatewayReply): void {
    if (!sheet) throw noSheet();
    this.answer.send(sheet, format, reply);
  }
}

const noSheet = (): Refused =>
  Refused.because('not-found', 'sheet-not-found', 'Chưa có văn bản này để in ở bước hiện tại.');
