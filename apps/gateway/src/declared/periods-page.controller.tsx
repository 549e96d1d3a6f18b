import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { accountOf, Allow, STAFF } from '@motcua/auth';
import { periodsApi } from '@motcua/contracts';
import { Clock } from '@motcua/observability';

import { callerOf } from '../desk/desk-caller.js';
import type { Tried } from '../desk/form/act-section.js';
import { bodyFrom } from '../desk/form/body-from.js';
import { refusalOf } from '../desk/form/refusal-of.js';
import { sentIn } from '../desk/form/sent.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Commands } from '../writes/commands.js';
import { KEEPERS, periodForm, PERIODS_PAGE, PeriodsPage } from './periods-page.js';

const HTML = 'text/html; charset=utf-8';
const DONE: Flash = { kind: 'success', text: 'Đã lưu kỳ báo cáo.' };

interface Shown {
  readonly year: number;
  readonly flash?: Flash | undefined;
  readonly tried?: Tried;
}

/** Reporting periods on the screens of the staff. */
@Controller('mot-cua/bao-cao/ky')
@Allow(...STAFF)
export class PeriodsPageController {
  constructor(
    private readonly desk: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  @Get()
  page(
    @Query('nam') year: unknown,
    @Query('da') done: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    return this.show(request, reply, 200, { year: this.yearOf(year), flash: done ? DONE : undefined });
  }

  @Post('moi')
  @Allow(...KEEPERS)
  define(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.save('moi', undefined, body, request, reply);
  }

  @Post(':id/sua')
  @Allow(...KEEPERS)
  correct(
    @Param('id') periodId: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    return this.save(`${periodId}/sua`, periodId, body, request, reply);
  }

  @Post(':id/bo')
  @Allow(...KEEPERS)
  async withdraw(
    @Param('id') periodId: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const { year } = await this.commands.send(periodsApi.withdraw, callerOf(request, sentIn(body)), {}, { periodId });
    void reply.code(303).header('location', `${PERIODS_PAGE}?nam=${year}&da=bo`).send();
  }

  private async save(
    act: string,
    known: string | undefined,
    body: unknown,
    request: GatewayRequest,
    reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    const caller = callerOf(request, sent);
    try {
      const periodId = known ?? caller.newId('period');
      const given = bodyFrom(periodForm().fields, sent);
      const { year } = await this.commands.send(periodsApi.define, caller, given as never, { periodId });
      void reply.code(303).header('location', `${PERIODS_PAGE}?nam=${year}&da=luu`).send();
    } catch (cause) {
      const { status, flash, fault } = refusalOf(cause);
      const year = this.yearOf(sent['year']);
      return this.show(request, reply, status, { year, flash, tried: { act, sent, fault } });
    }
  }

  private async show(request: GatewayRequest, reply: GatewayReply, status: number, shown: Shown): Promise<void> {
    const { items } = await this.queries.ask(periodsApi.list, { year: shown.year }, request);
    const mayKeep = (KEEPERS as readonly string[]).includes(accountOf(request).role);
    void reply
      .code(status)
      .type(HTML)
      .send(<PeriodsPage frame={this.desk.frame(request)} periods={items} mayKeep={mayKeep} {...shown} />);
  }

  private yearOf(value: unknown): number {
    const year = typeof value === 'string' && /^20\d{2}$/.test(value) ? Number(value) : 0;
    return year || Number(this.clock.today().slice(0, 4));
  }
}
