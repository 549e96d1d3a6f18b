import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { accountOf, Allow, STAFF } from '@motcua/auth';
import { bookApi, declaredApi, type PublishReport } from '@motcua/contracts';

import { callerOf } from '../desk/desk-caller.js';
import type { ActForm } from '../desk/form/act-section.js';
import { refusalOf } from '../desk/form/refusal-of.js';
import { sentIn } from '../desk/form/sent.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { PeriodChoices } from '../reports/period-choices.js';
import { Commands } from '../writes/commands.js';
import { BOOK_PAGE, reportHref, VERIFY } from './book-links.js';
import { BookPage, isDifference, PUBLISH, ReportPage, type BookPageProps } from './book-page.js';
import { cursorIn } from './public-book-page.controller.js';
import { publishForm, publishFrom } from './publish-form.js';

const HTML = 'text/html; charset=utf-8';
const PUBLISHERS = ['leader', 'head'];
/** Reports one may choose to correct. */
const CORRECTABLE = 500;

/** The book of published reports on the screens of the staff. */
@Controller('mot-cua/bao-cao/da-cong-bo')
@Allow(...STAFF)
export class BookPageController {
  constructor(
    private readonly desk: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly periods: PeriodChoices,
  ) {}

  @Get()
  async list(@Query() query: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const { tu: cursor, [VERIFY]: verify } = sentIn(query);
    const verification = verify === '1' ? await this.queries.ask(bookApi.verify, {}, request) : undefined;
    await this.show(request, reply, 200, { verification, form: await this.form(request) }, cursor);
  }

  @Post()
  @Allow('leader', 'head')
  async publish(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const sent = sentIn(body);
    const caller = callerOf(request, sent);
    const form = (await this.form(request)) as ActForm;
    try {
      const command: Omit<PublishReport, 'reportId'> = publishFrom(form, sent);
      const { id } = await this.commands.send(bookApi.publish, caller, command, { reportId: caller.newId('report') });
      void reply
        .code(303)
        .header('location', `${reportHref(BOOK_PAGE, id)}?da=${PUBLISH}`)
        .send();
    } catch (cause) {
      const { status, fault, flash } = refusalOf(cause);
      // Numbers that disagree have a list of their own.
      const said = fault.errors.some(isDifference) ? {} : { flash };
      await this.show(request, reply, status, { form, ...said, tried: { act: PUBLISH, sent, fault } });
    }
  }

  @Get(':id')
  async report(
    @Param('id') reportId: string,
    @Query() query: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const { da: done, [VERIFY]: verify } = sentIn(query);
    const view = await this.queries.ask(bookApi.get, { reportId }, request);
    const verification = verify === '1' ? await this.queries.ask(bookApi.verify, { reportId }, request) : undefined;
    const { number, hash } = view.entry;
    const text = `Đã công bố báo cáo số ${number}, mã băm ${hash}.`;
    const page = { view, verification, ...(done === PUBLISH ? { flash: { kind: 'success', text } as const } : {}) };
    void reply.type(HTML).send(<ReportPage frame={this.desk.frame(request)} {...page} />);
  }

  private async show(
    request: GatewayRequest,
    reply: GatewayReply,
    status: number,
    props: Pick<BookPageProps, 'form' | 'flash' | 'tried' | 'verification'>,
    cursor?: string,
  ): Promise<void> {
    const page = await this.queries.ask(bookApi.list, cursorIn(cursor), request);
    void reply
      .code(status)
      .type(HTML)
      .send(<BookPage frame={this.desk.frame(request)} {...page} {...props} />);
  }

  /** Null for those who may only read. */
  private async form(request: GatewayRequest): Promise<ActForm | null> {
    if (!PUBLISHERS.includes(accountOf(request).role)) return null;
    const [periods, declared, reports] = await Promise.all([
      this.periods.load(request),
      this.queries.ask(declaredApi.list, {}, request),
      this.queries.ask(bookApi.list, { limit: CORRECTABLE }, request),
    ]);
    const entered = declared.items.filter(({ state }) => state === 'entered');
    return publishForm({ periods, declared: entered, reports: reports.items });
  }
}
