import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { PickType } from '@nestjs/swagger';
import { Allow, STAFF } from '@motcua/auth';
import {
  calendarApi,
  CalendarDaysQuery,
  DecreeCalendarYear,
  DecreeHours,
  GetCalendarYear,
  PageQuery,
  type CalendarPreview,
  type CalendarYearView,
  type HoursHistory,
  type HoursKind,
  type RescheduledRow,
} from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { bodyOf } from '../writes/body-of.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { Occurred } from '../writes/occurred-at.js';

class YearBody extends bodyOf(DecreeCalendarYear, ['year']) {}
/** A question: it happens at no moment of its own. */
class PreviewBody extends bodyOf(DecreeCalendarYear, ['year']) {}
class HoursBody extends bodyOf(DecreeHours, ['kind']) {}
class ToldBody extends Occurred {}
class VersionQuery extends PickType(GetCalendarYear, ['version'] as const) {}

/** The working calendar as entered from decisions. Everybody on the staff reads it; few may enter it. */
@Allow(...STAFF)
@Controller('api/v1/calendar')
export class CalendarController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Get('years')
  list(@Req() request: GatewayRequest) {
    return this.queries.ask(calendarApi.list, {}, request);
  }

  @Get('years/:year')
  get(@Param('year') year: string, @Query() { version }: VersionQuery, @Req() request: GatewayRequest) {
    const which = version === undefined ? {} : { version };
    return this.queries.ask(calendarApi.get, { year: Number(year), ...which }, request);
  }

  @Get('years/:year/proposal')
  propose(@Param('year') year: string, @Req() request: GatewayRequest) {
    return this.queries.ask(calendarApi.propose, { year: Number(year) }, request);
  }

  /** What entering this would change; nothing is entered. */
  @Post('years/:year/preview')
  @HttpCode(200)
  @Allow('procedures', 'head', 'operator')
  preview(
    @Param('year') year: string,
    @Body() body: PreviewBody,
    @Req() request: GatewayRequest,
  ): Promise<CalendarPreview> {
    const { occurredAt: _at, ...entry } = body;
    return this.queries.ask(calendarApi.preview, { ...entry, year: Number(year) }, request);
  }

  @Put('years/:year')
  @Allow('procedures', 'head', 'operator')
  decree(@Param('year') year: string, @Body() body: YearBody, @By() caller: Caller): Promise<CalendarYearView> {
    return this.commands.send(calendarApi.decree, caller, body, { year: Number(year) });
  }

  /** Whom to tell that an appointment moved: names and telephone numbers, so only the desk sees them. */
  @Get('years/:year/rescheduled')
  @Allow('clerk', 'head')
  rescheduled(@Param('year') year: string, @Query() page: PageQuery, @Req() request: GatewayRequest) {
    return this.queries.ask(calendarApi.rescheduled, { ...page, year: Number(year) }, request);
  }

  @Post('years/:year/rescheduled/:id/told')
  @HttpCode(200)
  @Allow('clerk', 'head')
  told(
    @Param('year') year: string,
    @Param('id') dossierId: string,
    @Body() body: ToldBody,
    @By() caller: Caller,
  ): Promise<RescheduledRow> {
    return this.commands.send(calendarApi.told, caller, body, { year: Number(year), dossierId });
  }

  @Get('working-days')
  days(@Query() span: CalendarDaysQuery, @Req() request: GatewayRequest) {
    return this.queries.ask(calendarApi.days, span, request);
  }

  @Get('office-hours')
  officeHours(@Req() request: GatewayRequest): Promise<HoursHistory> {
    return this.queries.ask(calendarApi.hours, { kind: 'office' }, request);
  }

  @Put('office-hours')
  @Allow('procedures', 'head', 'operator')
  decreeOfficeHours(@Body() body: HoursBody, @By() caller: Caller): Promise<HoursHistory> {
    return this.decreeHours('office', body, caller);
  }

  @Get('desk-hours')
  deskHours(@Req() request: GatewayRequest): Promise<HoursHistory> {
    return this.queries.ask(calendarApi.hours, { kind: 'desk' }, request);
  }

  @Put('desk-hours')
  @Allow('procedures', 'head', 'operator')
  decreeDeskHours(@Body() body: HoursBody, @By() caller: Caller): Promise<HoursHistory> {
    return this.decreeHours('desk', body, caller);
  }

  private decreeHours(kind: HoursKind, body: HoursBody, caller: Caller): Promise<HoursHistory> {
    return this.commands.send(calendarApi.decreeHours, caller, body, { kind });
  }
}
