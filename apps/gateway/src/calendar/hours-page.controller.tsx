import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { calendarApi, Refused, type DecreeHours, type WeeklyHoursGiven } from '@motcua/contracts';

import { callerOf, KEY } from '../desk/desk-caller.js';
import { sentIn, type Sent } from '../desk/form/sent.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import { faultOf } from '../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Commands } from '../writes/commands.js';
import { isFaulty, weeklyFrom, weekFields } from './calendar-lines.js';
import { HoursPage, type HoursPageProps } from './hours-page.js';
import { CALENDAR_PAGE } from './year-page.js';

/** Entering office hours or hours of the desk. */
@Allow('procedures', 'head', 'operator')
@Controller('mot-cua/lich/gio')
export class HoursPageController {
  constructor(
    private readonly site: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
  ) {}

  /** Starts from the office hours in force. */
  @Get()
  async form(@Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const { entries } = await this.queries.ask(calendarApi.hours, { kind: 'office' as const }, request);
    this.show(reply, request, 200, { sent: weekFields(entries[0]?.weekly ?? []) });
  }

  @Post()
  async enter(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const sent = sentIn(body);
    try {
      const { kind, ...hours } = hoursFrom(sent);
      await this.commands.send(calendarApi.decreeHours, callerOf(request, sent), hours, { kind });
    } catch (cause) {
      const fault = faultOf(cause);
      if (fault.status >= 500 && fault.status !== 503) throw cause;
      const keptKey = fault.status === 503 ? sent[KEY] : undefined;
      return this.show(reply, request, fault.status, { sent, fault, keptKey });
    }
    void reply.code(303).header('location', `${CALENDAR_PAGE}?da=gio`).send();
  }

  private show(
    reply: GatewayReply,
    request: GatewayRequest,
    status: number,
    props: Omit<HoursPageProps, 'frame'>,
  ): void {
    void reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(<HoursPage frame={this.site.frame(request)} {...props} />);
  }
}

/** @throws Refused with every weekday that cannot be read */
function hoursFrom(sent: Sent): DecreeHours {
  const weekly = weeklyFrom(sent);
  if (isFaulty(weekly)) throw Refused.because('invalid', 'unreadable-lines', 'Có giờ không đọc được.', weekly);
  const { kind = '', validFrom = '', documentNumber = '', documentDate = '', documentTitle = '' } = sent;
  const title = documentTitle.trim() ? { documentTitle: documentTitle.trim() } : {};
  const document = { documentNumber: documentNumber.trim(), documentDate, ...title };
  return { kind: kind as DecreeHours['kind'], validFrom, ...document, weekly: weekly as WeeklyHoursGiven[] };
}
