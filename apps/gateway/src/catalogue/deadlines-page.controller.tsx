import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import { catalogueApi } from '@motcua/contracts';
import { Clock } from '@motcua/observability';

import { sentIn } from '../desk/form/sent.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import { faultOf } from '../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { DeadlinesPage, type DeadlinesPageProps } from './deadlines-page.js';

@Allow(...STAFF)
@Controller('mot-cua/thu-tuc/thoi-han')
export class DeadlinesPageController {
  constructor(
    private readonly site: DeskSite,
    private readonly queries: Queries,
    private readonly clock: Clock,
  ) {}

  /** `?tu=&den=`: the period; from the beginning of last year until today unless given. */
  @Get()
  async show(@Query() query: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const { tu, den } = sentIn(query);
    const today = this.clock.today();
    const period = { from: tu || `${Number(today.slice(0, 4)) - 1}-01-01`, to: den || today };
    const { status, ...shown } = await this.measured(period, request);
    const props: DeadlinesPageProps = { frame: this.site.frame(request), ...period, ...shown };
    void reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(<DeadlinesPage {...props} />);
  }

  private async measured(
    period: { from: string; to: string },
    request: GatewayRequest,
  ): Promise<Pick<DeadlinesPageProps, 'view' | 'flash'> & { status: number }> {
    try {
      return { status: 200, view: await this.queries.ask(catalogueApi.deadlines, period, request) };
    } catch (cause) {
      const { status, detail, errors = [] } = faultOf(cause);
      if (status >= 500) throw cause;
      const text = [detail, ...errors.map(({ message }) => message)].join(' ');
      return { status, view: undefined, flash: { kind: 'error', text } };
    }
  }
}
