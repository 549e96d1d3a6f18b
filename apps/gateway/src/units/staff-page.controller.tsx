import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Allow, STAFF, type Role } from '@motcua/auth';
import {
  actsFor,
  isDay,
  staffApi,
  unitsApi,
  type AppointStaff,
  type CorrectStaff,
  type UnitView,
} from '@motcua/contracts';
import { Clock } from '@motcua/observability';

import { callerOf, KEY } from '../desk/desk-caller.js';
import { sentIn, type Sent } from '../desk/form/sent.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import { faultOf } from '../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Commands } from '../writes/commands.js';
import { allUnits, byName } from './all-units.js';
import { StaffPage, type StaffPageProps } from './staff-page.js';
import { STAFF_PAGE } from './words.js';

const MAY_WRITE: readonly Role[] = ['head', 'operator'];
const DONE: Readonly<Record<string, string>> = {
  'ghi-nhan': 'Đã ghi người nhận nhiệm vụ.',
  'ket-thuc': 'Đã ghi kết thúc nhiệm vụ.',
  sua: 'Đã sửa.',
};

type Shown = Pick<StaffPageProps, 'sent' | 'fault' | 'keptKey'> & { unitId?: string; on?: unknown; done?: unknown };

/** Who works where: read by the staff, written by heads for their own units and by the operator. */
@Allow(...STAFF)
@Controller('mot-cua/nhan-su')
export class StaffPageController {
  constructor(
    private readonly site: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  /** `?don-vi=` unit, all unless given; `?ngay=` day, today unless given; `?da=` comes after a write. */
  @Get()
  list(
    @Query('don-vi') unitId: unknown,
    @Query('ngay') on: unknown,
    @Query('da') done: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const unit = typeof unitId === 'string' && unitId !== '' ? { unitId } : {};
    return this.show(reply, request, 200, { ...unit, on, done });
  }

  @Post(':unitId')
  @Allow('head', 'operator')
  async appoint(
    @Param('unitId') unitId: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    const caller = callerOf(request, sent);
    const known = { unitId, assignmentId: caller.newId('assignment'), personId: caller.newId('person') };
    await this.write(reply, request, { unitId, sent, done: 'ghi-nhan' }, () =>
      this.commands.send(staffApi.appoint, caller, { ...personFrom(sent), ...known }, {}),
    );
  }

  @Post(':unitId/:assignmentId/ket-thuc')
  @Allow('head', 'operator')
  async end(
    @Param('unitId') unitId: string,
    @Param('assignmentId') assignmentId: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    const { endedOn = '' } = sent;
    await this.write(reply, request, { unitId, sent, done: 'ket-thuc' }, () => {
      const end = { endedOn, ...decisionIn(sent) };
      return this.commands.send(staffApi.end, callerOf(request, sent), end, { unitId, assignmentId });
    });
  }

  @Post(':unitId/:assignmentId/sua')
  @Allow('head', 'operator')
  async correct(
    @Param('unitId') unitId: string,
    @Param('assignmentId') assignmentId: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    await this.write(reply, request, { unitId, sent, done: 'sua' }, () =>
      this.commands.send(staffApi.correct, callerOf(request, sent), correctionFrom(sent), { unitId, assignmentId }),
    );
  }

  private async write(
    reply: GatewayReply,
    request: GatewayRequest,
    { unitId, sent, done }: { unitId: string; sent: Sent; done: string },
    send: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await send();
    } catch (cause) {
      const fault = faultOf(cause);
      if (fault.status >= 500 && fault.status !== 503) throw cause;
      const keptKey = fault.status === 503 ? sent[KEY] : undefined;
      return this.show(reply, request, fault.status, { unitId, sent, fault, keptKey });
    }
    void reply
      .code(303)
      .header('location', `${STAFF_PAGE}?don-vi=${encodeURIComponent(unitId)}&da=${done}`)
      .send();
  }

  private async show(
    reply: GatewayReply,
    request: GatewayRequest,
    status: number,
    { unitId, on: wanted, done, ...rest }: Shown,
  ): Promise<void> {
    const on = isDay(wanted) ? (wanted as string) : this.clock.today();
    const query = { on, ...(unitId ? { unitId } : {}) };
    const [units, staff] = await Promise.all([
      allUnits(this.queries, request, { on }),
      this.queries.ask(staffApi.list, query, request),
    ]);
    // A unit that has ended is on no list of the day, but its page is still asked for.
    const unit = unitId
      ? (units.find(({ id }) => id === unitId) ?? (await this.queries.ask(unitsApi.get, { unitId }, request)))
      : undefined;
    const text = DONE[String(done)];
    const props = {
      on,
      staff,
      units: units.toSorted(byName),
      unit,
      flash: text
        ? ({
            kind: 'success',
            text,
          } as const)
        : undefined,
      mayWrite: mayWrite(request, unit),
    };
    void reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(<StaffPage frame={this.site.frame(request)} {...props} {...rest} />);
  }
}

/** Heads write for their own unit and, from the department, for all of its units. */
function mayWrite({ account }: GatewayRequest, unit: UnitView | undefined): boolean {
  if (!account || !MAY_WRITE.includes(account.role)) return false;
  return !unit || actsFor({ unitId: account.unitId ?? '' }, { id: unit.id, parentId: unit.parentId ?? '' });
}

const decisionIn = ({ decision }: Sent) => (decision?.trim() ? { decision: decision.trim() } : {});

function personFrom(sent: Sent): Pick<AppointStaff, 'name' | 'role' | 'from'> {
  const { name = '', role = '', from = '' } = sent;
  return { name: name.trim(), role: role as AppointStaff['role'], from, ...decisionIn(sent) };
}

function correctionFrom({ undo, name = '', role, from = '' }: Sent): Omit<CorrectStaff, 'unitId' | 'assignmentId'> {
  if (undo === 'void' || undo === 'still-held') return { undo };
  return { name: name.trim(), from, ...(role ? { role: role as CorrectStaff['role'] & string } : {}) };
}
