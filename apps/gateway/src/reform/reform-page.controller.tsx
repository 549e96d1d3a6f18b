import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { accountOf, Allow, STAFF } from '@motcua/auth';
import { declaredApi, Refused, ReformPartRef, reformApi, ReformReportQuery, WriteReformPart } from '@motcua/contracts';
import { validation } from '@motcua/messaging';

import { callerOf } from '../desk/desk-caller.js';
import { refusalOf } from '../desk/form/refusal-of.js';
import { sentIn } from '../desk/form/sent.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { PeriodChoices } from '../reports/period-choices.js';
import { Commands } from '../writes/commands.js';
import { HistoryPage } from './history-page.js';
import { askedReport, partFrom } from './part-from-form.js';
import { reformHref } from './reform-links.js';
import { ReformPage } from './reform-page.js';
import type { TriedPart } from './reform-props.js';
import { REFORM_WRITERS } from './reform-roles.js';

const HTML = 'text/html; charset=utf-8';
const DONE: Flash = { kind: 'success', text: 'Đã ghi.' };

interface Shown {
  readonly asked: Partial<ReformReportQuery>;
  readonly flash?: Flash | undefined;
  readonly tried?: TriedPart | undefined;
}

/** The reform report on the screens of the staff. */
@Controller('mot-cua/bao-cao/cchc')
@Allow(...STAFF)
export class ReformPageController {
  private readonly pipe = validation();

  constructor(
    private readonly desk: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly periods: PeriodChoices,
  ) {}

  @Get()
  page(@Query() sent: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const fields = sentIn(sent);
    return this.show(request, reply, 200, { asked: askedReport(fields), flash: fields['da'] ? DONE : undefined });
  }

  @Post()
  @Allow(...REFORM_WRITERS)
  async write(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const sent = sentIn(body);
    const asked = askedReport(sent);
    const section = sent['phan'] ?? '';
    try {
      const part = (await this.pipe.transform(partFrom(sent, body), {
        type: 'body',
        metatype: WriteReformPart,
      })) as WriteReformPart;
      await this.commands.send(reformApi.write, callerOf(request, sent), part, {});
    } catch (cause) {
      const { status, flash } = refusalOf(cause);
      return this.show(request, reply, status, { asked, flash, tried: { section, sent, reason: flash.text } });
    }
    const [address, place] = reformHref(asked as ReformReportQuery, section).split('#');
    void reply.code(303).header('location', `${address}&da=1#${place}`).send();
  }

  @Get('lich-su')
  async history(@Query() query: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const { ky: periodId = '', phan: code = '' } = sentIn(query);
    const ref = (await this.pipe.transform(
      { periodId, section: code },
      { type: 'query', metatype: ReformPartRef },
    )) as ReformPartRef;
    const [report, history] = await Promise.all([
      this.queries.ask(reformApi.get, { periodId }, request),
      this.queries.ask(reformApi.history, ref, request),
    ]);
    const section = report.sections.find((one) => one.code === ref.section);
    if (!section) throw Refused.because('not-found', 'reform-section-not-found', 'Báo cáo không có mục này.');
    const page = { frame: this.desk.frame(request), report, section, history, writes: mayWrite(request) };
    void reply.type(HTML).send(<HistoryPage {...page} />);
  }

  private async show(request: GatewayRequest, reply: GatewayReply, status: number, shown: Shown): Promise<void> {
    const { periodId } = shown.asked;
    const [periods, declared] = await Promise.all([
      this.periods.load(request),
      periodId === undefined ? [] : this.declaredOf(periodId, request),
    ]);
    const page = { frame: this.desk.frame(request), periods, declared, writes: mayWrite(request), ...shown };
    if (periodId === undefined)
      return void reply
        .code(status)
        .type(HTML)
        .send(<ReformPage {...page} />);
    try {
      const report = await this.queries.ask(reformApi.get, await this.queryOf(shown.asked), request);
      void reply
        .code(status)
        .type(HTML)
        .send(<ReformPage {...page} report={report} />);
    } catch (cause) {
      const refused = refusalOf(cause);
      void reply
        .code(refused.status)
        .type(HTML)
        .send(<ReformPage {...page} flash={refused.flash} />);
    }
  }

  private async queryOf(asked: Shown['asked']): Promise<ReformReportQuery> {
    return (await this.pipe.transform(asked, { type: 'query', metatype: ReformReportQuery })) as ReformReportQuery;
  }

  /** Those still standing. A period nobody knows has none: the report says so itself. */
  private async declaredOf(periodId: string, request: GatewayRequest) {
    const { items } = await this.queries.ask(declaredApi.list, { periodId }, request);
    return items.filter(({ state }) => state === 'entered');
  }
}

const mayWrite = (request: GatewayRequest): boolean => REFORM_WRITERS.includes(accountOf(request).role);
