import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { calendarApi } from '@motcua/contracts';

import { DeskSite } from '../desk/frame/desk-site.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Assets } from '../pages/assets.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { RESCHEDULED_PAGE, RescheduledPage } from './rescheduled-page.js';

const TOLD = { kind: 'success', text: 'Đã ghi nhận việc báo cho người nộp.' } as const;

/** Whom to tell about a moved appointment: names and telephone numbers, so only the desk sees them. */
@Allow('clerk', 'head')
@Controller('mot-cua/lich/doi-han')
export class RescheduledPageController {
  constructor(
    private readonly site: DeskSite,
    private readonly assets: Assets,
    private readonly queries: Queries,
    private readonly commands: Commands,
  ) {}

  /** `?nam=` the year, `?sau=` the cursor of the next part, `?da=bao` comes after somebody was told. */
  @Get()
  async list(
    @Query('nam') wanted: unknown,
    @Query('sau') cursor: unknown,
    @Query('da') done: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const year = Number(wanted);
    const after = typeof cursor === 'string' && cursor !== '' ? { cursor } : {};
    const page = await this.queries.ask(calendarApi.rescheduled, { year, limit: 100, ...after }, request);
    const around = { frame: this.site.frame(request), styleHref: this.assets.calendarStyle.href };
    const props = { ...around, year, rows: page.items, nextCursor: page.nextCursor };
    const flash = done === 'bao' ? TOLD : undefined;
    void reply.type('text/html; charset=utf-8').send(<RescheduledPage {...props} flash={flash} />);
  }

  @Post(':id')
  async told(
    @Param('id') dossierId: string,
    @Query('nam') wanted: unknown,
    @By() caller: Caller,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const year = Number(wanted);
    await this.commands.send(calendarApi.told, caller, {}, { year, dossierId });
    void reply.code(303).header('location', `${RESCHEDULED_PAGE}?nam=${year}&da=bao`).send();
  }
}
