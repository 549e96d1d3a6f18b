import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { accountOf, Allow, STAFF } from '@motcua/auth';
import { inspectionsApi, type FindingRef, type FindingView, type RequestSubject } from '@motcua/contracts';

import { TakesFiles } from '../bulk/uploads.js';
import { callerOf } from '../desk/desk-caller.js';
import { Directories } from '../desk/directory.js';
import type { Tried } from '../desk/form/act-section.js';
import { bodyFrom } from '../desk/form/body-from.js';
import type { Choice } from '../desk/form/form-field.js';
import { refusalOf } from '../desk/form/refusal-of.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import { EvidenceForms, type SentWithEvidence } from '../evidence/evidence-forms.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { day } from '../pages/format.js';
import { Commands } from '../writes/commands.js';
import { flashFor, notForRole } from './done.js';
import { findingActsNow, findingForms, type FindingPageAct } from './finding-forms.js';
import { FindingPage, FindingsPage } from './finding-pages.js';
import { findingHref } from './inspection-words.js';

const HTML = 'text/html; charset=utf-8';
const FILTERS = ['state', 'overdue', 'unitId', 'kind', 'severity', 'cursor'] as const;
const PAGE = 100;
/** More than one unit has. */
const MOST_VISITS = 200;

/** Findings and their remedies on the screens of the staff. */
@Controller('mot-cua/ton-tai')
@Allow(...STAFF)
export class FindingsPageController {
  constructor(
    private readonly desk: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly directories: Directories,
    private readonly evidence: EvidenceForms,
  ) {}

  @Get()
  async list(
    @Query() query: Record<string, unknown>,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const { cursor, ...chosen } = chosenIn(query);
    const filter = { ...chosen, ...(cursor ? { cursor } : {}), limit: PAGE };
    const [{ items, nextCursor }, directory] = await Promise.all([
      this.queries.ask(inspectionsApi.listFindings, filter, request),
      this.directories.load(request),
    ]);
    const units = directory.units.filter(({ kind }) => kind !== 'department');
    const unitName = (id: string) => directory.unitName(id);
    const lists = { findings: items, units, unitName, chosen, nextCursor };
    void reply.type(HTML).send(<FindingsPage frame={this.desk.frame(request)} {...lists} />);
  }

  @Get(':id')
  one(
    @Param('id') findingId: string,
    @Query('da') done: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    return this.show(request, reply, 200, { findingId, flash: flashFor(done) });
  }

  @Post(':id/:act')
  @TakesFiles()
  @Allow('handler', 'inspector', 'head', 'leader', 'operator')
  async act(
    @Param('id') findingId: string,
    @Param('act') act: FindingPageAct,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    let form: SentWithEvidence = { sent: {}, evidenceIds: [] };
    try {
      form = await this.evidence.read('inspections', request, (sent) => (form = { sent, evidenceIds: [] }));
      await this.run(act, findingId, form, request);
    } catch (cause) {
      const { status, fault, flash } = refusalOf(cause);
      return this.show(request, reply, status, { findingId, flash, tried: { act, sent: form.sent, fault } });
    }
    void reply
      .code(303)
      .header('location', `${findingHref(findingId)}?da=${act}`)
      .send();
  }

  /** @throws Refused where the role has no such act, or the service refuses it */
  private async run(
    act: FindingPageAct,
    findingId: string,
    { sent, evidenceIds }: SentWithEvidence,
    request: GatewayRequest,
  ): Promise<void> {
    const one = await this.queries.ask(inspectionsApi.getFinding, { findingId }, request);
    const form = findingForms(one, [])[act];
    if (!form?.roles.includes(accountOf(request).role)) throw notForRole();
    const evidence = evidenceIds.length > 0 ? { evidenceIds } : {};
    const subject = SUBJECTS[act] as RequestSubject<FindingRef, FindingView>;
    const body = { ...bodyFrom(form.fields, sent), ...evidence };
    await this.commands.send(subject, callerOf(request, sent), body, { findingId });
  }

  private async show(
    request: GatewayRequest,
    reply: GatewayReply,
    status: number,
    { findingId, ...props }: { findingId: string; flash?: Flash | undefined; tried?: Tried | undefined },
  ): Promise<void> {
    const [one, directory] = await Promise.all([
      this.queries.ask(inspectionsApi.getFinding, { findingId }, request),
      this.directories.load(request),
    ]);
    const { role } = accountOf(request);
    const forms = findingForms(one, await this.verificationsOf(one, request));
    const all = {
      one,
      forms: findingActsNow(one).flatMap((act) =>
        forms[act].roles.includes(role) ? [[act, forms[act]] as const] : [],
      ),
      unitName: (id: string) => directory.unitName(id),
      procedureName: (code: string) => directory.procedureName(code),
    };
    const page = <FindingPage frame={this.desk.frame(request)} {...all} {...props} />;
    void reply.code(status).type(HTML).send(page);
  }

  /** Where a remedy can be confirmed; asked for only once there is one. */
  private async verificationsOf({ unitId, state }: FindingView, request: GatewayRequest): Promise<Choice[]> {
    if (state !== 'remedied') return [];
    const { items } = await this.queries.ask(inspectionsApi.listVisits, { unitId, limit: MOST_VISITS }, request);
    return items
      .filter(({ purpose, state: standing }) => purpose === 'verification' && standing !== 'cancelled')
      .map(({ id, visitOn, round }) => ({ value: id, label: `Phúc tra ngày ${day(visitOn)}, đợt ${round}` }));
  }
}

const SUBJECTS = {
  'submit-remedy': inspectionsApi.submitRemedy,
  'accept-remedy': inspectionsApi.acceptRemedy,
  'return-remedy': inspectionsApi.returnRemedy,
  extend: inspectionsApi.extendDue,
  verify: inspectionsApi.verifyFinding,
  reopen: inspectionsApi.reopenFinding,
  correct: inspectionsApi.correctFinding,
  withdraw: inspectionsApi.withdrawFinding,
} as const satisfies Record<FindingPageAct, unknown>;

/** Empty choices mean all. */
const chosenIn = (query: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = query[name];
      return typeof value === 'string' && value ? [[name, value]] : [];
    }),
  );
