import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { accountOf, Allow, STAFF, type Role } from '@motcua/auth';
import { qualityApi, type RequestSubject } from '@motcua/contracts';

import { callerOf } from '../desk/desk-caller.js';
import { Directories } from '../desk/directory.js';
import type { ActForm, Tried } from '../desk/form/act-section.js';
import { refusalOf } from '../desk/form/refusal-of.js';
import { sentIn, type Sent } from '../desk/form/sent.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Commands } from '../writes/commands.js';
import { NonconformityPage } from './nonconformity-page.js';
import { auditPlanFrom, qualityBody } from './quality-bodies-from-form.js';
import {
  auditForms,
  goalForms,
  newAuditPlan,
  newGoal,
  nonconformityForm,
  type AuditAct,
  type GoalAct,
} from './quality-forms.js';
import { QualityPage, QUALITY_PAGE } from './quality-page.js';

const HTML = 'text/html; charset=utf-8';
const MOST = 500;
const DONE: Flash = { kind: 'success', text: 'Đã lưu.' };

/** The quality system on the screens of the staff. */
@Controller('mot-cua/iso')
@Allow(...STAFF)
export class QualityPageController {
  constructor(
    private readonly desk: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly directories: Directories,
  ) {}

  @Get()
  page(@Query('da') done: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.show(request, reply, 200, { flash: done ? DONE : undefined });
  }

  @Post('muc-tieu')
  @Allow('head', 'leader', 'operator')
  async setGoal(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply) {
    const sent = sentIn(body);
    const caller = callerOf(request, sent);
    const form = newGoal(await this.directories.load(request));
    const known = { goalId: caller.newId('goal') };
    await this.carryOut(request, reply, { act: 'muc-tieu', sent }, () =>
      this.commands.send(qualityApi.setGoal, caller, qualityBody(form, sent) as never, known),
    );
  }

  @Post('danh-gia')
  @Allow('head', 'leader', 'operator')
  async adopt(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply) {
    const sent = sentIn(body);
    const caller = callerOf(request, sent);
    const form = newAuditPlan(await this.directories.load(request));
    const planId = caller.newId('audit-plan');
    await this.carryOut(request, reply, { act: 'danh-gia', sent }, () =>
      this.commands.send(qualityApi.adoptAuditPlan, caller, auditPlanFrom(qualityBody(form, sent), planId) as never, {
        planId,
      }),
    );
  }

  @Post('muc-tieu/:id/:act')
  @Allow('head', 'leader', 'operator')
  async goal(
    @Param('id') goalId: string,
    @Param('act') act: GoalAct,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ) {
    const sent = sentIn(body);
    const caller = callerOf(request, sent);
    const form = goalForms({ measure: '' } as never)[act];
    const subject = { measure: qualityApi.measureGoal, evaluate: qualityApi.evaluateGoal, drop: qualityApi.dropGoal }[
      act
    ];
    await this.carryOut(request, reply, { act: `muc-tieu/${goalId}/${act}`, sent }, () =>
      this.commands.send(subject as RequestSubject<object, unknown>, caller, qualityBody(form, sent), { goalId }),
    );
  }

  @Post('danh-gia/:planId/:auditId/:act')
  @Allow('inspector', 'head', 'leader', 'operator')
  async audit(
    @Param() { planId = '', auditId = '', act }: { planId?: string; auditId?: string; act: AuditAct },
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ) {
    const sent = sentIn(body);
    const caller = callerOf(request, sent);
    const form = auditForms[act];
    if (!may(request, form)) return this.show(request, reply, 403, { flash: NOT_YOURS });
    const known = { planId, auditId, ...(act === 'nonconformities' ? { nonconformityId: caller.newId('nc') } : {}) };
    await this.carryOut(request, reply, { act: `danh-gia/${planId}/${auditId}/${act}`, sent }, () =>
      this.commands.send(
        AUDIT_SUBJECTS[act] as RequestSubject<object, unknown>,
        caller,
        qualityBody(form, sent),
        known,
      ),
    );
  }

  @Get('khong-phu-hop/:id')
  nonconformity(
    @Param('id') id: string,
    @Query('da') done: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    return this.showOne(request, reply, 200, { id, flash: done ? DONE : undefined });
  }

  @Post('khong-phu-hop/:id/:act')
  @Allow('handler', 'inspector', 'head', 'operator')
  async correct(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ) {
    const sent = sentIn(body);
    const caller = callerOf(request, sent);
    const one = await this.queries.ask(qualityApi.getNonconformity, { nonconformityId: id }, request);
    const [act, form] = nonconformityForm(one) ?? [];
    if (!act || !form || !may(request, form)) return this.showOne(request, reply, 403, { id, flash: NOT_YOURS });
    try {
      const subject = CORRECTION_SUBJECTS[act] as RequestSubject<object, unknown>;
      await this.commands.send(subject, caller, qualityBody(form, sent), { nonconformityId: id });
    } catch (cause) {
      const { status, flash, fault } = refusalOf(cause);
      return this.showOne(request, reply, status, { id, flash, tried: { act, sent, fault } });
    }
    void reply
      .code(303)
      .header('location', `${QUALITY_PAGE}/khong-phu-hop/${encodeURIComponent(id)}?da=1`)
      .send();
  }

  private async carryOut(
    request: GatewayRequest,
    reply: GatewayReply,
    { act, sent }: { act: string; sent: Sent },
    work: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await work();
    } catch (cause) {
      const { status, flash, fault } = refusalOf(cause);
      return this.show(request, reply, status, { flash, tried: { act, sent, fault } });
    }
    void reply.code(303).header('location', `${QUALITY_PAGE}?da=1`).send();
  }

  private async show(
    request: GatewayRequest,
    reply: GatewayReply,
    status: number,
    props: { flash?: Flash | undefined; tried?: Tried | undefined },
  ): Promise<void> {
    const [goals, plans, nonconformities, directory] = await Promise.all([
      this.queries.ask(qualityApi.listGoals, { limit: MOST }, request),
      this.queries.ask(qualityApi.listAuditPlans, { limit: MOST }, request),
      this.queries.ask(qualityApi.listNonconformities, { limit: MOST }, request),
      this.directories.load(request),
    ]);
    const mine = <A extends string>(forms: readonly (readonly [A, ActForm])[]) =>
      forms.filter(([, form]) => may(request, form));
    const all = {
      goals: goals.items.toSorted((a, b) => b.year - a.year),
      plans: plans.items.toSorted((a, b) => (a.adoptedOn < b.adoptedOn ? 1 : -1)),
      nonconformities: nonconformities.items.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
      unitName: (id: string) => directory.unitName(id),
      newForms: mine([
        ['muc-tieu', newGoal(directory)],
        ['danh-gia', newAuditPlan(directory)],
      ]),
      goalForms: (goal: (typeof goals.items)[number]) =>
        goal.state === 'open' ? mine(Object.entries(goalForms(goal))) : [],
      auditForms: ({ state }: { state: string }) =>
        mine(Object.entries(auditForms).filter(([act]) => fits(act, state))),
    };
    const page = <QualityPage frame={this.desk.frame(request)} {...all} {...props} />;
    void reply.code(status).type(HTML).send(page);
  }

  private async showOne(
    request: GatewayRequest,
    reply: GatewayReply,
    status: number,
    { id, ...props }: { id: string; flash?: Flash | undefined; tried?: Tried | undefined },
  ): Promise<void> {
    const [one, directory] = await Promise.all([
      this.queries.ask(qualityApi.getNonconformity, { nonconformityId: id }, request),
      this.directories.load(request),
    ]);
    const found = nonconformityForm(one);
    const form = found && may(request, found[1]) ? found : null;
    const names = { unitName: (unitId: string) => directory.unitName(unitId) };
    const page = <NonconformityPage frame={this.desk.frame(request)} one={one} form={form} {...names} {...props} />;
    void reply.code(status).type(HTML).send(page);
  }
}

const NOT_YOURS: Flash = { kind: 'error', text: 'Việc này không làm được ở bước hiện tại hoặc với vai trò này.' };

const may = (request: GatewayRequest, form: ActForm | undefined): boolean =>
  (form?.roles as readonly Role[] | undefined)?.includes(accountOf(request).role) ?? false;

const fits = (act: string, state: string): boolean =>
  act === 'nonconformities' ? state === 'carried-out' : state === 'planned';

const AUDIT_SUBJECTS = {
  'carry-out': qualityApi.carryOutAudit,
  move: qualityApi.moveAudit,
  cancel: qualityApi.cancelAudit,
  nonconformities: qualityApi.recordNonconformity,
} as const;

const CORRECTION_SUBJECTS = {
  submit: qualityApi.submitCorrection,
  judge: qualityApi.judgeCorrection,
  check: qualityApi.checkEffectiveness,
} as const;
