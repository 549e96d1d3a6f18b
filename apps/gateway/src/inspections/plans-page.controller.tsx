import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { accountOf, Allow, STAFF } from '@motcua/auth';
import { inspectionsApi, type AdoptPlan, type CommandMeta, type PlanView } from '@motcua/contracts';

import { callerOf } from '../desk/desk-caller.js';
import { Directories, type Directory } from '../desk/directory.js';
import { bodyFrom } from '../desk/form/body-from.js';
import { refusalOf } from '../desk/form/refusal-of.js';
import { sentIn, type Sent } from '../desk/form/sent.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import type { Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { flashFor } from './done.js';
import { planHref } from './inspection-words.js';
import { PLAN_FIELDS, planBody, planForms, type PlanAct } from './plan-forms.js';
import { PlanPage, type PlanProps } from './plan-page.js';
import { PlansPage, type PlansProps } from './plans-page.js';

const HTML = 'text/html; charset=utf-8';
const ADOPT: readonly string[] = ['inspector', 'head', 'operator'] satisfies CommandMeta['role'][];
/** More than any plan has. */
const MOST = 500;

/** Inspection plans on the screens of the staff. */
@Controller('mot-cua/kiem-tra')
@Allow(...STAFF)
export class PlansPageController {
  constructor(
    private readonly desk: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly directories: Directories,
  ) {}

  @Get()
  list(@Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.showList(request, reply, 200, {});
  }

  @Post()
  @Allow('inspector', 'head', 'operator')
  async adopt(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const sent = sentIn(body);
    const caller = callerOf(request, sent);
    let adopted: PlanView;
    try {
      const known = { planId: caller.newId('plan'), contents: [] as string[] };
      adopted = await this.commands.send(inspectionsApi.adoptPlan, caller, planFrom(sent), known);
    } catch (cause) {
      const { status, fault, flash } = refusalOf(cause);
      return this.showList(request, reply, status, { sent, fault, flash });
    }
    void reply
      .code(303)
      .header('location', `${planHref(adopted.id)}?da=adopt`)
      .send();
  }

  @Get(':id')
  one(
    @Param('id') planId: string,
    @Query('da') done: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    return this.showOne(request, reply, 200, { planId, flash: flashFor(done) });
  }

  @Post(':id/:act')
  @Allow('inspector', 'head', 'leader', 'operator')
  async act(
    @Param('id') planId: string,
    @Param('act') act: PlanAct,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    const caller = callerOf(request, sent);
    const plan = await this.queries.ask(inspectionsApi.getPlan, { planId }, request);
    const directory = await this.directories.load(request);
    const form = formsFor(plan, directory, request).find(([known]) => known === act)?.[1];
    if (!form) {
      const flash = { kind: 'error', text: 'Vai trò này không làm được việc này.' } as const;
      return this.showOne(request, reply, 403, { planId, flash });
    }
    try {
      await this.send(act, caller, planBody(act, plan, form, sent, directory), planId);
    } catch (cause) {
      const { status, fault, flash } = refusalOf(cause);
      return this.showOne(request, reply, status, { planId, flash, tried: { act, sent, fault } });
    }
    void reply
      .code(303)
      .header('location', `${planHref(planId)}?da=${act}`)
      .send();
  }

  private send(act: PlanAct, caller: Caller, body: object, planId: string): Promise<unknown> {
    if (act === 'visits') {
      const known = { planId, visitId: caller.newId('visit') };
      return this.commands.send(inspectionsApi.scheduleVisit, caller, body as never, known);
    }
    const subjects = {
      rounds: inspectionsApi.openRound,
      amend: inspectionsApi.amendPlan,
      teams: inspectionsApi.appointTeam,
      reports: inspectionsApi.reportRound,
    };
    return this.commands.send(subjects[act] as typeof inspectionsApi.openRound, caller, body as never, { planId });
  }

  private async showList(
    request: GatewayRequest,
    reply: GatewayReply,
    status: number,
    props: Pick<PlansProps, 'sent' | 'fault' | 'flash'>,
  ): Promise<void> {
    const [{ items }, { units }] = await Promise.all([
      this.queries.ask(inspectionsApi.listPlans, { limit: MOST }, request),
      this.directories.load(request),
    ]);
    const lists = {
      plans: items.toSorted((a, b) => (a.adoptedOn < b.adoptedOn ? 1 : -1)),
      choice: ADOPT.includes(accountOf(request).role) ? units : [],
    };
    const page = <PlansPage frame={this.desk.frame(request)} {...lists} {...props} />;
    void reply.code(status).type(HTML).send(page);
  }

  private async showOne(
    request: GatewayRequest,
    reply: GatewayReply,
    status: number,
    { planId, ...props }: Pick<PlanProps, 'flash' | 'tried'> & { planId: string },
  ): Promise<void> {
    const [plan, coverage, visits, directory] = await Promise.all([
      this.queries.ask(inspectionsApi.getPlan, { planId }, request),
      this.queries.ask(inspectionsApi.planCoverage, { planId }, request),
      this.queries.ask(inspectionsApi.listVisits, { planId, limit: MOST }, request),
      this.directories.load(request),
    ]);
    const all = {
      plan,
      coverage,
      visits: visits.items.toSorted((a, b) => (a.visitOn < b.visitOn ? -1 : 1)),
      forms: formsFor(plan, directory, request),
      unitName: (id: string) => directory.unitName(id),
    };
    const page = <PlanPage frame={this.desk.frame(request)} {...all} {...props} />;
    void reply.code(status).type(HTML).send(page);
  }
}

/** Acts of this role; without a round there is nothing to set a date for. */
function formsFor(plan: PlanView, directory: Directory, request: GatewayRequest) {
  const { role } = accountOf(request);
  const forms = Object.entries(planForms(plan, directory)) as [PlanAct, ReturnType<typeof planForms>[PlanAct]][];
  const needsRound = ['visits', 'teams', 'reports'];
  return forms.filter(
    ([act, { roles }]) => roles.includes(role) && (plan.rounds.length > 0 || !needsRound.includes(act)),
  );
}

/** The units of a new plan are those that were ticked. */
function planFrom(sent: Sent): Omit<AdoptPlan, 'planId' | 'contents'> & { contents: string[] } {
  const units = Object.entries(sent).flatMap(([name, kind]) =>
    name.startsWith('unit.') ? [{ unitId: name.slice('unit.'.length), kind }] : [],
  );
  return { contents: [], ...bodyFrom(PLAN_FIELDS, sent), units } as never;
}
