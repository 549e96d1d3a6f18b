import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { Allow, Public, STAFF } from '@motcua/auth';

import { refusalOf } from '../desk/form/refusal-of.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Site } from '../pages/site.js';
import { PeriodChoices } from '../reports/period-choices.js';
import { ChartQuestions } from './chart-questions.js';
import { ChartsPage, PublicChartsPage } from './charts-page.js';

const HTML = 'text/html; charset=utf-8';

/** Charts on the screens of the staff. */
@Controller('mot-cua/bao-cao/bieu-do')
@Allow(...STAFF)
export class ChartsPageController {
  constructor(
    private readonly desk: DeskSite,
    private readonly questions: ChartQuestions,
    private readonly periods: PeriodChoices,
  ) {}

  @Get()
  async page(@Query('ky') wanted: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const periodId = typeof wanted === 'string' ? wanted : '';
    const page = { frame: this.desk.frame(request), periods: await this.periods.load(request), periodId };
    try {
      const shown = await this.questions.staff(periodId ? { periodId } : {}, request);
      void reply.type(HTML).send(<ChartsPage {...page} shown={shown} />);
    } catch (cause) {
      const { status, flash } = refusalOf(cause);
      void reply
        .code(status)
        .type(HTML)
        .send(<ChartsPage {...page} flash={flash} />);
    }
  }
}

/** Charts for everybody. */
@Public()
@Controller('so-lieu')
export class PublicChartsController {
  constructor(
    private readonly site: Site,
    private readonly questions: ChartQuestions,
  ) {}

  @Get()
  async page(@Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const charts = await this.questions.public(request);
    void reply.type(HTML).send(<PublicChartsPage frame={this.site.frame()} charts={charts} />);
  }
}
