import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { calendarApi, Refused, type DecreeCalendarYear } from '@motcua/contracts';

import { callerOf, KEY } from '../desk/desk-caller.js';
import { sentIn, type Sent } from '../desk/form/sent.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import { faultOf } from '../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Assets } from '../pages/assets.js';
import { Commands } from '../writes/commands.js';
import { daysFrom, isFaulty, linesOf, type Days } from './calendar-lines.js';
import { EnterPage, type EnterPageProps } from './enter-page.js';
import { CALENDAR_PAGE } from './year-page.js';

const HTML = 'text/html; charset=utf-8';

/** Entering the calendar of a year: from a proposal, from what is in force, or from an earlier entry. */
@Allow('procedures', 'head', 'operator')
@Controller('mot-cua/lich/nhap')
export class EnterCalendarController {
  constructor(
    private readonly site: DeskSite,
    private readonly assets: Assets,
    private readonly queries: Queries,
    private readonly commands: Commands,
  ) {}

  /** `?tu=de-xuat`: the proposal; a number: that earlier entry; nothing: what is in force. */
  @Get()
  async form(
    @Query('nam') year: unknown,
    @Query('tu') from: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const start = await this.startFrom(Number(year), from, request);
    this.show(reply, request, 200, { year: Number(year), ...start });
  }

  /** Button `viec`: `ban-hanh` enters, anything else only shows what would change. */
  @Post()
  async enter(
    @Query('nam') wanted: unknown,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const [sent, year] = [sentIn(body), Number(wanted)];
    try {
      const entry = entryFrom(sent);
      if (sent['viec'] !== 'ban-hanh') {
        const preview = await this.queries.ask(calendarApi.preview, { ...entry, year }, request);
        return this.show(reply, request, 200, { year, sent, preview, keptKey: sent[KEY] });
      }
      await this.commands.send(calendarApi.decree, callerOf(request, sent), entry, { year });
    } catch (cause) {
      const fault = faultOf(cause);
      if (fault.status >= 500 && fault.status !== 503) throw cause;
      const key = fault.status === 503 ? sent[KEY] : undefined;
      return this.show(reply, request, fault.status, { year, sent, fault, keptKey: key });
    }
    void reply.code(303).header('location', `${CALENDAR_PAGE}?nam=${year}&da=ban-hanh`).send();
  }

  private async startFrom(
    year: number,
    from: unknown,
    request: GatewayRequest,
  ): Promise<Pick<EnterPageProps, 'sent' | 'origin'>> {
    if (from === 'de-xuat') {
      const proposal = await this.queries.ask(calendarApi.propose, { year }, request);
      return { sent: { ngay: linesOf(proposal) }, origin: proposal.note };
    }
    const version = typeof from === 'string' && from !== '' ? { version: Number(from) } : {};
    const view = await this.queries.ask(calendarApi.get, { year, ...version }, request);
    const { number, date, title } = view.document;
    const document = { documentNumber: number ?? '', documentDate: date ?? '', documentTitle: title };
    const known = view.origin === 'decreed' ? document : {};
    const origin =
      'version' in version ? `Các ngày lấy từ lần nhập ${version.version}.` : 'Các ngày lấy từ lịch đang dùng.';
    return { sent: { ...known, ngay: linesOf(view) }, origin };
  }

  private show(
    reply: GatewayReply,
    request: GatewayRequest,
    status: number,
    props: Omit<EnterPageProps, 'frame' | 'styleHref'>,
  ): void {
    const around = { frame: this.site.frame(request), styleHref: this.assets.calendarStyle.href };
    void reply
      .code(status)
      .type(HTML)
      .send(<EnterPage {...around} {...props} />);
  }
}

/** @throws Refused with every line that cannot be read */
function entryFrom(sent: Sent): Omit<DecreeCalendarYear, 'year'> {
  const read: Days | object[] = daysFrom(sent['ngay'] ?? '');
  if (isFaulty(read)) throw Refused.because('invalid', 'unreadable-lines', 'Có dòng không đọc được.', read);
  const { documentNumber = '', documentDate = '', documentTitle = '' } = sent;
  const title = documentTitle.trim() ? { documentTitle: documentTitle.trim() } : {};
  return { documentNumber: documentNumber.trim(), documentDate, ...title, ...(read as Days) };
}
