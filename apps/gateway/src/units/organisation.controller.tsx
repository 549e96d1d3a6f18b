import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import { isDay, reorganisationsApi, staffApi, unitsApi, type ReorganisationView } from '@motcua/contracts';
import { Clock } from '@motcua/observability';

import { DeskSite } from '../desk/frame/desk-site.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { allUnits, byName, namesOf } from './all-units.js';
import { MapPage } from './map-page.js';
import { OrganisationPage } from './organisation-page.js';
import { UnitPage } from './unit-page.js';

const HTML = 'text/html; charset=utf-8';

const DONE: Readonly<Record<string, string>> = {
  'thanh-lap': 'Đã thành lập đơn vị.',
  'da-thuc-hien': 'Quyết định đã được thực hiện. Hồ sơ và kế hoạch liên quan đang được chuyển.',
  'cho-hieu-luc': 'Đã ghi quyết định; hệ thống sẽ thực hiện vào ngày có hiệu lực.',
  huy: 'Đã hủy quyết định.',
};

/** The organisation as everybody on the staff may see it. */
@Allow(...STAFF)
@Controller('mot-cua/don-vi')
export class OrganisationPageController {
  constructor(
    private readonly site: DeskSite,
    private readonly queries: Queries,
    private readonly clock: Clock,
  ) {}

  /** `?ngay=` day, today unless given; `?da=` comes after an act. */
  @Get()
  async show(
    @Query('ngay') wanted: unknown,
    @Query('da') done: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const today = this.clock.today();
    const on = isDay(wanted) ? (wanted as string) : today;
    const [units, all, planned, blocked] = await Promise.all([
      allUnits(this.queries, request, { on }),
      allUnits(this.queries, request),
      this.acts('planned', request),
      this.acts('blocked', request),
    ]);
    const props = {
      ...this.around(request, done),
      on,
      today,
      units: units.toSorted(byName),
      nameOf: namesOf(all),
      waiting: [...blocked, ...planned].toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1)),
    };
    void reply.type(HTML).send(<OrganisationPage {...props} />);
  }

  /** What stands for each unit of one day on another. */
  @Get('ban-do')
  async map(
    @Query('tu') wantedFrom: unknown,
    @Query('den') wantedTo: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const today = this.clock.today();
    const from = isDay(wantedFrom) ? (wantedFrom as string) : today;
    const to = isDay(wantedTo) ? (wantedTo as string) : today;
    const mapped = await this.queries.ask(unitsApi.map, { from, to }, request);
    void reply.type(HTML).send(<MapPage frame={this.site.frame(request)} from={from} to={to} mapped={mapped} />);
  }

  @Get(':id')
  async unit(
    @Param('id') unitId: string,
    @Query('da') done: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const unit = await this.queries.ask(unitsApi.get, { unitId }, request);
    const [all, lineage, staff, acts] = await Promise.all([
      allUnits(this.queries, request),
      this.queries.ask(unitsApi.lineage, { unitId }, request),
      this.queries.ask(staffApi.list, { unitId }, request),
      this.queries.ask(reorganisationsApi.list, { unitId, limit: 200 }, request),
    ]);
    const told = { unit, lineage, staff, acts: acts.items.toSorted(byDay), nameOf: namesOf(all) };
    void reply.type(HTML).send(<UnitPage {...this.around(request, done)} {...told} />);
  }

  private around(request: GatewayRequest, done: unknown) {
    const text = DONE[String(done)];
    return {
      frame: this.site.frame(request),
      flash: text ? ({ kind: 'success', text } as const) : undefined,
      mayDecide: request.account?.role === 'operator',
    };
  }

  private async acts(state: 'planned' | 'blocked', request: GatewayRequest): Promise<ReorganisationView[]> {
    return (await this.queries.ask(reorganisationsApi.list, { state, limit: 200 }, request)).items;
  }
}

const byDay = (a: ReorganisationView, b: ReorganisationView): number => (a.effectiveOn < b.effectiveOn ? -1 : 1);
