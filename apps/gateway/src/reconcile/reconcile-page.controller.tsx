import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { reconciliationApi, type ReconciliationStatus } from '@motcua/contracts';

import { refusalOf } from '../desk/form/refusal-of.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { ReconcilePage } from './reconcile-page.js';
import { RECONCILE_PAGE } from './reconcile-words.js';
import { RECONCILERS } from './reconcile.controller.js';

@Allow(...RECONCILERS)
@Controller('mot-cua/bao-cao/doi-chieu')
export class ReconcilePageController {
  constructor(
    private readonly desk: DeskSite,
    private readonly queries: Queries,
  ) {}

  /** `?da=1` comes after a comparison. */
  @Get()
  async last(@Query('da') done: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const status = await this.queries.ask(reconciliationApi.last, {}, request);
    this.show(request, reply, { status, flash: done ? flashOf(status) : undefined });
  }

  @Post()
  async run(@Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    try {
      await this.queries.ask(reconciliationApi.run, {}, request);
    } catch (cause) {
      const { status: code, flash } = refusalOf(cause);
      const { last, running } = await this.queries.ask(reconciliationApi.last, {}, request);
      return this.show(request, reply, { status: { last, running, failed: null }, flash, code });
    }
    void reply.code(303).header('location', `${RECONCILE_PAGE}?da=1`).send();
  }

  private show(
    request: GatewayRequest,
    reply: GatewayReply,
    { status, flash, code = 200 }: { status: ReconciliationStatus; flash?: Flash | undefined; code?: number },
  ): void {
    const page = <ReconcilePage frame={this.desk.frame(request)} status={status} flash={flash} />;
    void reply.code(code).type('text/html; charset=utf-8').send(page);
  }
}

/** What became of a comparison that was asked for; of one that still runs the page itself tells. */
function flashOf({ running, last }: ReconciliationStatus): Flash | undefined {
  if (running || !last) return undefined;
  return last.ok
    ? { kind: 'success', text: 'Đã đối chiếu: số liệu khớp với hồ sơ gốc.' }
    : { kind: 'error', text: 'Đã đối chiếu: có chỗ lệch, xem dưới đây.' };
}
