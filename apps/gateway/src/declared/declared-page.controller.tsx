import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { accountOf, Allow, STAFF } from '@motcua/auth';
import { declaredApi, periodsApi, type ReportPeriod } from '@motcua/contracts';
import { Clock } from '@motcua/observability';

import { TakesFiles } from '../bulk/uploads.js';
import { callerOf } from '../desk/desk-caller.js';
import { Directories } from '../desk/directory.js';
import type { Tried } from '../desk/form/act-section.js';
import { refusalOf } from '../desk/form/refusal-of.js';
import { sentIn, type Sent } from '../desk/form/sent.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Commands } from '../writes/commands.js';
import { DECLARED_PAGE, DeclaredPage, WRITERS } from './declared-page.js';
import { figuresFrom } from './enter-figures.js';
import { readDeclaredFile } from './read-declared-file.js';

const HTML = 'text/html; charset=utf-8';
const DONE: Flash = { kind: 'success', text: 'Đã ghi. Xem kết quả đối chiếu bên dưới.' };

interface Shown {
  readonly flash?: Flash | undefined;
  readonly tried?: Tried;
}

/** Figures entered by hand on the screens of the staff. */
@Controller('mot-cua/bao-cao/so-lieu-nhap')
@Allow(...STAFF)
export class DeclaredPageController {
  constructor(
    private readonly desk: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly directories: Directories,
    private readonly clock: Clock,
  ) {}

  @Get()
  page(@Query('da') done: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.show(request, reply, 200, { flash: done ? DONE : undefined });
  }

  @Post('nhap')
  @Allow(...WRITERS)
  enter(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const sent = sentIn(body);
    const { unitId, periodId, source } = sent;
    const given = { unitId, periodId, source, ...figuresFrom(sent) };
    return this.carryOut('nhap', sent, request, reply, () => {
      const caller = callerOf(request, sent);
      return this.commands.send(declaredApi.enter, caller, given as never, { declaredId: caller.newId('declared') });
    });
  }

  @Post('tep')
  @Allow(...WRITERS)
  @TakesFiles()
  take(@Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.carryOut('tep', {}, request, reply, async () => {
      const { fields, file } = await readDeclaredFile(request);
      const caller = callerOf(request, fields);
      const { unitId, periodId, source } = fields;
      const given = { unitId, periodId, source, ...file };
      return this.commands.send(declaredApi.enter, caller, given as never, { declaredId: caller.newId('declared') });
    });
  }

  @Post(':id/ly-do')
  @Allow(...WRITERS)
  explain(
    @Param('id') declaredId: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    return this.carryOut(`${declaredId}/ly-do`, sent, request, reply, () =>
      this.commands.send(
        declaredApi.explain,
        callerOf(request, sent),
        { reason: sent['reason'] ?? '' },
        { declaredId },
      ),
    );
  }

  @Post(':id/huy')
  @Allow(...WRITERS)
  withdraw(
    @Param('id') declaredId: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    return this.carryOut(`${declaredId}/huy`, sent, request, reply, () =>
      this.commands.send(declaredApi.withdraw, callerOf(request, sent), {}, { declaredId }),
    );
  }

  private async carryOut(
    act: string,
    sent: Sent,
    request: GatewayRequest,
    reply: GatewayReply,
    work: () => Promise<{ declaredId: string }>,
  ): Promise<void> {
    try {
      const { declaredId } = await work();
      void reply
        .code(303)
        .header('location', `${DECLARED_PAGE}?da=ghi#${encodeURIComponent(declaredId)}`)
        .send();
    } catch (cause) {
      const { status, flash, fault } = refusalOf(cause);
      return this.show(request, reply, status, { flash, tried: { act, sent, fault } });
    }
  }

  private async show(request: GatewayRequest, reply: GatewayReply, status: number, shown: Shown): Promise<void> {
    const [{ items }, periods, directory] = await Promise.all([
      this.queries.ask(declaredApi.list, {}, request),
      this.periods(request),
      this.directories.load(request),
    ]);
    const mayWrite = (WRITERS as readonly string[]).includes(accountOf(request).role);
    const page = { frame: this.desk.frame(request), sets: items, periods, directory, mayWrite };
    void reply
      .code(status)
      .type(HTML)
      .send(<DeclaredPage {...page} {...shown} />);
  }

  /** Of this year and the one before. */
  private async periods(request: GatewayRequest): Promise<ReportPeriod[]> {
    const year = Number(this.clock.today().slice(0, 4));
    const lists = await Promise.all(
      [year, year - 1].map((one) => this.queries.ask(periodsApi.list, { year: one }, request)),
    );
    return lists.flatMap(({ items }) => items);
  }
}
