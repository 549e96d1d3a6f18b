import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { ACT_KINDS, Refused, reorganisationsApi, type ActKind, type ReorganisationView } from '@motcua/contracts';
import { Clock } from '@motcua/observability';

import { callerOf, KEY } from '../desk/desk-caller.js';
import { sentIn, type Sent } from '../desk/form/sent.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import { faultOf } from '../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Commands } from '../writes/commands.js';
import { kindIn } from './act-form-fields.js';
import { actFrom } from './act-from-form.js';
import { ActPage, type ActPageProps } from './act-page.js';
import { allUnits, byName } from './all-units.js';
import { UNITS_PAGE } from './words.js';

interface Asked {
  readonly loai?: unknown;
  readonly nhom?: unknown;
  readonly 'don-vi'?: unknown;
}

/** Decisions about the organisation are entered here. */
@Allow('operator')
@Controller('mot-cua/don-vi/quyet-dinh')
export class ActPageController {
  constructor(
    private readonly site: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  /** `?loai=` kind of act, `?nhom=` kind of units, `?don-vi=` the unit it was opened for. */
  @Get()
  form(@Query() asked: Asked, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.show(reply, request, 200, { asked, sent: {} });
  }

  /** Button `viec`: `ghi` enters, anything else only shows what would happen. */
  @Post()
  async enter(
    @Query() asked: Asked,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    const caller = callerOf(request, sent);
    const act = actFrom(kindOf(asked), sent);
    const known = { actId: caller.newId('act') };
    let done: ReorganisationView;
    try {
      if (sent['viec'] !== 'ghi') {
        const preview = await this.commands.send(reorganisationsApi.preview, caller, act, known);
        return await this.show(reply, request, 200, { asked, sent, preview, keptKey: sent[KEY] });
      }
      done = await this.commands.send(reorganisationsApi.plan, caller, act, known);
    } catch (cause) {
      const fault = faultOf(cause);
      if (fault.status >= 500 && fault.status !== 503) throw cause;
      const keptKey = fault.status === 503 ? sent[KEY] : undefined;
      return this.show(reply, request, fault.status, { asked, sent, fault, keptKey });
    }
    const how = done.state === 'planned' ? 'cho-hieu-luc' : 'da-thuc-hien';
    void reply.code(303).header('location', `${UNITS_PAGE}?da=${how}`).send();
  }

  @Post(':id/huy')
  async cancel(
    @Param('id') actId: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    const reason = sent['reason']?.trim() ?? '';
    await this.commands.send(reorganisationsApi.cancel, callerOf(request, sent), { reason }, { actId });
    void reply.code(303).header('location', `${UNITS_PAGE}?da=huy`).send();
  }

  private async show(
    reply: GatewayReply,
    request: GatewayRequest,
    status: number,
    { asked, sent, ...rest }: { asked: Asked; sent: Sent } & Pick<ActPageProps, 'preview' | 'fault' | 'keptKey'>,
  ): Promise<void> {
    const [kind, of] = [kindOf(asked), kindIn(asked.nhom)];
    const units = await allUnits(this.queries, request, { kind: of, on: this.clock.today() });
    const unitId = typeof asked['don-vi'] === 'string' ? asked['don-vi'] : '';
    const props = { kind, of, units: units.toSorted(byName), unitId, sent, ...rest };
    void reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(<ActPage frame={this.site.frame(request)} {...props} />);
  }
}

/** @throws Refused for no act there is */
function kindOf({ loai }: Asked): ActKind {
  const kind = ACT_KINDS.find((one) => one === loai);
  if (kind) return kind;
  throw Refused.because('not-found', 'act-kind-not-found', 'Không có loại quyết định này.');
}
