import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { Allow, STAFF, type Role } from '@motcua/auth';
import { calendarApi } from '@motcua/contracts';
import { Clock } from '@motcua/observability';

import { DeskSite } from '../desk/frame/desk-site.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Assets } from '../pages/assets.js';
import { YearPage } from './year-page.js';

export const MAY_ENTER: readonly Role[] = ['procedures', 'head', 'operator'];
export const MAY_TELL: readonly Role[] = ['clerk', 'head'];

const DONE: Record<string, string> = {
  'ban-hanh': 'Đã nhập lịch. Hạn trả của các hồ sơ liên quan đang được tính lại.',
  gio: 'Đã nhập giờ.',
};

/** The calendar of a year as everybody on the staff may read it. */
@Allow(...STAFF)
@Controller('mot-cua/lich')
export class CalendarPageController {
  constructor(
    private readonly site: DeskSite,
    private readonly queries: Queries,
    private readonly assets: Assets,
    private readonly clock: Clock,
  ) {}

  /** `?nam=`: the year, this year unless given. `?da=` comes after an entry. */
  @Get()
  async show(
    @Query('nam') wanted: unknown,
    @Query('da') done: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const year = Number(wanted ?? this.clock.today().slice(0, 4));
    const [years, view, office, desk] = await Promise.all([
      this.queries.ask(calendarApi.list, {}, request),
      this.queries.ask(calendarApi.get, { year }, request),
      this.queries.ask(calendarApi.hours, { kind: 'office' as const }, request),
      this.queries.ask(calendarApi.hours, { kind: 'desk' as const }, request),
    ]);
    const days = await this.queries.ask(calendarApi.days, { from: `${year}-01-01`, to: `${year}-12-31` }, request);
    const text = DONE[String(done)];
    const props = {
      frame: this.site.frame(request),
      styleHref: this.assets.calendarStyle.href,
      years,
      days,
      year: view,
      hours: { office, desk },
      may: { enter: isOneOf(MAY_ENTER, request), tell: isOneOf(MAY_TELL, request) },
      flash: text ? ({ kind: 'success', text } as const) : undefined,
    };
    void reply.type('text/html; charset=utf-8').send(<YearPage {...props} />);
  }
}

const isOneOf = (roles: readonly Role[], { account }: GatewayRequest): boolean =>
  account !== undefined && roles.includes(account.role);
