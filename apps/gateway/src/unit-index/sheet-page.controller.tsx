import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { accountOf, Allow, STAFF, type Role } from '@motcua/auth';
import { indexApi, Refused, type RequestSubject, type UnitScoreRef, type UnitScoreView } from '@motcua/contracts';

import { Directories } from '../desk/directory.js';
import type { Tried } from '../desk/form/act-section.js';
import { bodyFrom } from '../desk/form/body-from.js';
import { refusalOf } from '../desk/form/refusal-of.js';
import { sentIn, type Sent } from '../desk/form/sent.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { SheetPage, type SheetPageProps } from './sheet-page.js';
import { INDEX_PAGE, scoresFrom, SHEET_ACTS, type SheetAct } from './unit-index-forms.js';
import { APPRAISERS, SCORERS } from './unit-index-roles.js';

const HTML = 'text/html; charset=utf-8';
type Act = SheetAct | 'tu-cham' | 'tham-dinh';

/** The sheet of one unit on the screen: for the unit, and for the department that appraises it. */
@Controller('mot-cua/chi-so/:id/:unitId')
@Allow(...STAFF)
export class SheetPageController {
  constructor(
    private readonly desk: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly directories: Directories,
  ) {}

  @Get()
  sheet(
    @Param('id') roundId: string,
    @Param('unitId') unitId: string,
    @Query('da') done: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const flash: Flash | undefined = done ? { kind: 'success', text: 'Đã lưu.' } : undefined;
    return this.show(request, reply, 200, { ref: { roundId, unitId }, flash });
  }

  @Post(':act')
  @Allow('handler', 'inspector', 'head', 'leader', 'operator')
  async act(
    @Param() { id: roundId = '', unitId = '', act }: { id?: string; unitId?: string; act: Act },
    @Body() body: unknown,
    @By() caller: Caller,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    const ref = { roundId, unitId };
    try {
      if (!Object.hasOwn(SUBJECTS, act)) throw Refused.because('not-found', 'no-such-act', 'Không có việc này.');
      if (!rolesOf(act).includes(accountOf(request).role)) {
        throw Refused.because('forbidden', 'not-your-role', 'Vai trò này không làm được việc đó.');
      }
      await this.commands.send(SUBJECTS[act] as RequestSubject<object, unknown>, caller, bodyOf(act, sent), ref);
    } catch (cause) {
      const { status, flash, fault } = refusalOf(cause);
      return this.show(request, reply, status, { ref, flash, tried: { act, sent, fault } });
    }
    void reply
      .code(303)
      .header('location', `${INDEX_PAGE}/${encodeURIComponent(roundId)}/${encodeURIComponent(unitId)}?da=1`)
      .send();
  }

  private async show(
    request: GatewayRequest,
    reply: GatewayReply,
    status: number,
    { ref, ...props }: { ref: UnitScoreRef; flash?: Flash | undefined; tried?: Tried | undefined },
  ): Promise<void> {
    const [round, sheet, sets, directory] = await Promise.all([
      this.queries.ask(indexApi.get, { roundId: ref.roundId }, request),
      this.queries.ask(indexApi.getScore, ref, request),
      this.queries.ask(indexApi.listSets, { limit: 500 }, request),
      this.directories.load(request),
    ]);
    const items = sets.items.find(({ id }) => id === round.setId)?.items ?? [];
    const viewer = accountOf(request);
    const own = viewer.unitId === ref.unitId;
    const open = openTo(sheet, { role: viewer.role, own });
    const page = (
      <SheetPage
        frame={this.desk.frame(request)}
        round={round}
        sheet={sheet}
        unitName={directory.unitName(ref.unitId)}
        areaNames={new Map(items.map(({ code, name }) => [code, name]))}
        {...open}
        faults={(props.tried?.fault.errors ?? []).map(({ message }) => message)}
        {...props}
      />
    );
    void reply.code(status).type(HTML).send(page);
  }
}

const SUBJECTS = {
  'tu-cham': indexApi.saveSelf,
  'tham-dinh': indexApi.appraise,
  nop: indexApi.submit,
  'tra-lai': indexApi.sendBack,
  'ket-luan': indexApi.conclude,
  'nhat-tri': indexApi.answer,
  'giai-trinh': indexApi.answer,
} as const;

const rolesOf = (act: Act): readonly Role[] => {
  if (act === 'tu-cham') return SCORERS;
  return act === 'tham-dinh' ? APPRAISERS : SHEET_ACTS[act].roles;
};

function bodyOf(act: Act, sent: Sent): object {
  if (act === 'tu-cham' || act === 'tham-dinh') return scoresFrom(sent);
  const given = bodyFrom(SHEET_ACTS[act].fields, sent);
  return act === 'nhat-tri' || act === 'giai-trinh' ? { ...given, accepted: act === 'nhat-tri' } : given;
}

const ACTS_IN: Readonly<Record<UnitScoreView['state'], readonly SheetAct[]>> = {
  scoring: ['nop'],
  submitted: ['ket-luan', 'tra-lai'],
  concluded: ['nhat-tri', 'giai-trinh'],
  explained: ['ket-luan'],
  accepted: [],
};
const OF_UNIT: readonly SheetAct[] = ['nop', 'nhat-tri', 'giai-trinh'];

/** What this viewer may do to the sheet now; the unit itself never appraises. */
function openTo(
  sheet: UnitScoreView,
  { role, own }: { role: Role; own: boolean },
): Pick<SheetPageProps, 'writes' | 'forms'> {
  const forms = ACTS_IN[sheet.state]
    .filter((act) => SHEET_ACTS[act].roles.includes(role) && (!own || OF_UNIT.includes(act)))
    .filter((act) => act !== 'nop' || sheet.scored > 0)
    .map((act) => [act, SHEET_ACTS[act]] as const);
  if (sheet.state === 'scoring') return { forms, writes: SCORERS.includes(role) ? 'tu-cham' : null };
  return { forms, writes: !own && APPRAISERS.includes(role) ? 'tham-dinh' : null };
}
