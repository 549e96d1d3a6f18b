import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { accountOf, Allow } from '@motcua/auth';
import {
  petitionsApi,
  type PetitionAct,
  type PetitionListItem,
  type PetitionRef,
  type PetitionView,
  type RequestSubject,
} from '@motcua/contracts';

import { callerOf } from '../desk/desk-caller.js';
import { Directories } from '../desk/directory.js';
import { bodyFrom } from '../desk/form/body-from.js';
import type { ActForm } from '../desk/form/act-section.js';
import { refusalOf } from '../desk/form/refusal-of.js';
import { sentIn } from '../desk/form/sent.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Commands } from '../writes/commands.js';
import { actForms, RECEIVE_FIELDS } from './petition-forms.js';
import { PetitionPage, type PetitionProps } from './petition-page.js';
import { PetitionsPage, PETITIONS_PAGE, type PetitionsProps } from './petitions-page.js';
import { DONE } from './petition-words.js';

const HTML = 'text/html; charset=utf-8';
const RECEIVERS = ['clerk', 'head', 'procedures', 'operator'];
/** More open petitions than a department ever has; ended ones are for looking back. */
const [MOST, MOST_ENDED] = [500, 50];

/** Petitions on the screens of the staff. Every act needs the same role as its route of the API. */
@Controller('mot-cua/phan-anh')
@Allow('clerk', 'handler', 'head', 'procedures', 'leader', 'operator')
export class PetitionsPageController {
  constructor(
    private readonly desk: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly directories: Directories,
  ) {}

  @Get()
  list(@Query('da') done: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.showList(request, reply, 200, { flash: flashFor(done) });
  }

  @Post()
  @Allow('clerk', 'head', 'procedures', 'operator')
  async receive(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const sent = sentIn(body);
    const caller = callerOf(request, sent);
    try {
      const known = { petitionId: caller.newId('petition') };
      await this.commands.send(petitionsApi.receive, caller, bodyFrom(RECEIVE_FIELDS, sent) as never, known);
    } catch (cause) {
      const { status, fault, flash } = refusalOf(cause);
      return this.showList(request, reply, status, { flash, sent, fault });
    }
    void reply.code(303).header('location', `${PETITIONS_PAGE}?da=receive`).send();
  }

  @Get(':id')
  async one(
    @Param('id') petitionId: string,
    @Query('da') done: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const one = await this.queries.ask(petitionsApi.get, { petitionId }, request);
    await this.showOne(request, reply, 200, { one, flash: flashFor(done) });
  }

  @Post(':id/:act')
  async act(
    @Param('id') petitionId: string,
    @Param('act') act: PetitionAct,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    const caller = callerOf(request, sent);
    const one = await this.queries.ask(petitionsApi.get, { petitionId }, request);
    const form = (await this.formsFor(one, request)).find(([known]) => known === act)?.[1];
    if (!form) {
      const flash = { kind: 'error', text: 'Việc này không làm được ở bước hiện tại hoặc với vai trò này.' } as const;
      return this.showOne(request, reply, 409, { one, flash });
    }
    try {
      await this.commands.send(subjectOf(act), caller, given(form, sent), { petitionId });
    } catch (cause) {
      const { status, fault, flash } = refusalOf(cause);
      return this.showOne(request, reply, status, { one, flash, tried: { act, sent, fault } });
    }
    void reply
      .code(303)
      .header('location', `${PETITIONS_PAGE}/${encodeURIComponent(petitionId)}?da=${act}`)
      .send();
  }

  private async showList(
    request: GatewayRequest,
    reply: GatewayReply,
    status: number,
    props: Pick<PetitionsProps, 'flash' | 'sent' | 'fault'>,
  ): Promise<void> {
    const [{ items }, directory] = await Promise.all([
      this.queries.ask(petitionsApi.list, { limit: MOST }, request),
      this.directories.load(request),
    ]);
    const isOpen = ({ state, due }: PetitionListItem) => due !== null || state === 'awaiting-sender';
    const lists = {
      open: items.filter(isOpen).toSorted(by(({ due, receivedAt }) => (due?.on ?? '9') + receivedAt)),
      ended: items
        .filter((one) => !isOpen(one))
        .toSorted(by(({ receivedAt }) => receivedAt))
        .toReversed(),
      unitName: (id: string) => directory.unitName(id),
      mayReceive: RECEIVERS.includes(accountOf(request).role),
    };
    const page = { ...lists, ended: lists.ended.slice(0, MOST_ENDED) };
    void reply
      .code(status)
      .type(HTML)
      .send(<PetitionsPage frame={this.desk.frame(request)} {...page} {...props} />);
  }

  private async showOne(
    request: GatewayRequest,
    reply: GatewayReply,
    status: number,
    props: Pick<PetitionProps, 'one' | 'flash' | 'tried'>,
  ): Promise<void> {
    const directory = await this.directories.load(request);
    const names = {
      unitName: (id: string) => directory.unitName(id),
      procedureName: (code: string) => directory.procedureName(code),
    };
    const forms = await this.formsFor(props.one, request);
    void reply
      .code(status)
      .type(HTML)
      .send(<PetitionPage frame={this.desk.frame(request)} {...names} forms={forms} {...props} />);
  }

  /** What this role can do now. */
  private async formsFor(one: PetitionView, request: GatewayRequest): Promise<(readonly [PetitionAct, ActForm])[]> {
    const forms = actForms(one, await this.directories.load(request));
    const { role } = accountOf(request);
    return one.acts.map((act) => [act, forms[act]] as const).filter(([, { roles }]) => roles.includes(role));
  }
}

/** The form of the act says what it takes; the service says what is wrong with it. */
const subjectOf = (act: PetitionAct) =>
  petitionsApi[act === 'receive-more' ? 'receiveMore' : act] as RequestSubject<PetitionRef, PetitionView>;

/** As the API takes it; a confirmation comes as text. */
function given({ fields }: ActForm, sent: ReturnType<typeof sentIn>) {
  const body = bodyFrom(fields, sent);
  return 'checked' in body ? { ...body, checked: body['checked'] === 'true' } : body;
}

const by = (key: (one: PetitionListItem) => string) => (a: PetitionListItem, b: PetitionListItem) =>
  key(a) < key(b) ? -1 : 1;

const flashFor = (done: unknown): Flash | undefined =>
  typeof done === 'string' && Object.hasOwn(DONE, done)
    ? { kind: 'success', text: DONE[done as keyof typeof DONE] }
    : undefined;
