import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { accountOf, Allow, STAFF } from '@motcua/auth';
import {
  inspectionsApi,
  type RequestSubject,
  type SubmitSelfReport,
  type VisitFileView,
  type VisitRef,
  type VisitView,
} from '@motcua/contracts';

import { TakesFiles } from '../bulk/uploads.js';
import { callerOf } from '../desk/desk-caller.js';
import { Directories } from '../desk/directory.js';
import { bodyFrom } from '../desk/form/body-from.js';
import type { Tried } from '../desk/form/act-section.js';
import { refusalOf } from '../desk/form/refusal-of.js';
import { sentIn } from '../desk/form/sent.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import { EvidenceForms, type SentWithEvidence } from '../evidence/evidence-forms.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import type { Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { answerFrom, answersFrom } from './answers-from-form.js';
import { flashFor } from './done.js';
import { visitHref } from './inspection-words.js';
import { actsNow, visitForms, type VisitAct } from './visit-forms.js';
import { VisitPage } from './visit-page.js';

const HTML = 'text/html; charset=utf-8';
const JUDGES = ['inspector', 'operator'];
const REPORTERS = ['handler', 'head', 'operator'];

interface Shown {
  readonly visitId: string;
  readonly flash?: Flash | undefined;
  readonly tried?: Tried | undefined;
  /** Checklist item a new finding comes from. */
  readonly item?: unknown;
}

/** Visits on the screens of the staff; usable on a phone at the unit. */
@Controller('mot-cua/cuoc-kiem-tra')
@Allow(...STAFF)
export class VisitsPageController {
  constructor(
    private readonly desk: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly directories: Directories,
    private readonly evidence: EvidenceForms,
  ) {}

  @Get(':id')
  one(
    @Param('id') visitId: string,
    @Query('da') done: unknown,
    @Query('muc') item: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    return this.show(request, reply, 200, { visitId, flash: flashFor(done), item });
  }

  /** One item of the checklist; a photo taken now comes after those kept before. */
  @Post(':id/muc/:item')
  @TakesFiles()
  @Allow('inspector', 'operator')
  async answer(
    @Param('id') visitId: string,
    @Param('item') item: string,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    let form: SentWithEvidence = { sent: {}, evidenceIds: [] };
    try {
      form = await this.evidence.read('inspections', request, (sent) => (form = { sent, evidenceIds: [] }));
      const { sent, evidenceIds } = form;
      const kept = (sent['kept'] ?? '').split(' ').filter(Boolean);
      const given = { ...answerFrom(sent), seen: Number(sent['seen'] ?? '0'), evidenceIds: [...kept, ...evidenceIds] };
      await this.commands.send(inspectionsApi.answerItem, callerOf(request, sent), given as never, { visitId, item });
    } catch (cause) {
      const { status, fault, flash } = refusalOf(cause);
      return this.show(request, reply, status, {
        visitId,
        flash,
        tried: { act: `muc/${item}`, sent: form.sent, fault },
      });
    }
    back(reply, visitId, `answer#muc-${encodeURIComponent(item)}`);
  }

  @Post(':id/self-report')
  @Allow('handler', 'head', 'operator')
  async selfReport(
    @Param('id') visitId: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    const summary = sent['summary']?.trim() ?? '';
    const given = { answers: answersFrom(sent), ...(summary ? { summary } : {}) } as unknown as SubmitSelfReport;
    try {
      await this.commands.send(inspectionsApi.submitSelfReport, callerOf(request, sent), given, { visitId });
    } catch (cause) {
      const { status, fault, flash } = refusalOf(cause);
      return this.show(request, reply, status, { visitId, flash, tried: { act: 'self-report', sent, fault } });
    }
    back(reply, visitId, 'self-report');
  }

  @Post(':id/:act')
  @Allow('inspector', 'head', 'leader', 'operator')
  async act(
    @Param('id') visitId: string,
    @Param('act') act: VisitAct,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    const form = visitForms(await this.directories.load(request))[act];
    if (!form?.roles.includes(accountOf(request).role)) {
      const flash = { kind: 'error', text: 'Vai trò này không làm được việc này.' } as const;
      return this.show(request, reply, 403, { visitId, flash });
    }
    try {
      await this.send(act, callerOf(request, sent), bodyFrom(form.fields, sent), visitId);
    } catch (cause) {
      const { status, fault, flash } = refusalOf(cause);
      return this.show(request, reply, status, { visitId, flash, tried: { act, sent, fault } });
    }
    back(reply, visitId, act);
  }

  private send(act: VisitAct, caller: Caller, body: object, visitId: string): Promise<unknown> {
    if (act === 'findings') {
      const known = { visitId, findingId: caller.newId('finding') };
      return this.commands.send(inspectionsApi.recordFinding, caller, body as never, known);
    }
    return this.commands.send(SUBJECTS[act] as RequestSubject<VisitRef, VisitView>, caller, body, { visitId });
  }

  private async show(
    request: GatewayRequest,
    reply: GatewayReply,
    status: number,
    { visitId, item, ...props }: Shown,
  ): Promise<void> {
    const [visit, { items: findings }, directory] = await Promise.all([
      this.queries.ask(inspectionsApi.getVisit, { visitId }, request),
      this.queries.ask(inspectionsApi.listFindings, { visitId, limit: 500 }, request),
      this.directories.load(request),
    ]);
    const { role } = accountOf(request);
    const from = itemOf(visit, item);
    const forms = visitForms(directory, from);
    const all = {
      visit,
      findings,
      forms: actsNow(visit).flatMap((act) => (forms[act].roles.includes(role) ? [[act, forms[act]] as const] : [])),
      unitName: (id: string) => directory.unitName(id),
      fromItem: from !== undefined,
      mayAnswer: JUDGES.includes(role),
      mayReport: REPORTERS.includes(role),
    };
    const page = <VisitPage frame={this.desk.frame(request)} {...all} {...props} />;
    void reply.code(status).type(HTML).send(page);
  }
}

const SUBJECTS = {
  notice: inspectionsApi.notifyUnit,
  'return-self-report': inspectionsApi.returnSelfReport,
  close: inspectionsApi.closeVisit,
  sign: inspectionsApi.signMinutes,
  'sign-for-unit': inspectionsApi.signForUnit,
  'refuse-to-sign': inspectionsApi.refuseToSign,
  'supplement-minutes': inspectionsApi.supplementMinutes,
  conclude: inspectionsApi.concludeVisit,
  reschedule: inspectionsApi.rescheduleVisit,
  cancel: inspectionsApi.cancelVisit,
} as const satisfies Record<Exclude<VisitAct, 'findings'>, unknown>;

const itemOf = ({ checklists }: VisitFileView, code: unknown) =>
  checklists.flatMap(({ items }) => items).find((item) => item.code === code);

function back(reply: GatewayReply, visitId: string, done: string): void {
  void reply
    .code(303)
    .header('location', `${visitHref(visitId)}?da=${done}`)
    .send();
}
