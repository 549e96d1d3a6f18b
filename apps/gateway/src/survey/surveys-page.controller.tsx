import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { accountOf, Allow, STAFF } from '@motcua/auth';
import { Refused, surveyApi, type OpinionView, type RequestSubject, type SurveyRef } from '@motcua/contracts';

import { Directories } from '../desk/directory.js';
import { bodyFrom } from '../desk/form/body-from.js';
import { refusalOf } from '../desk/form/refusal-of.js';
import { sentIn } from '../desk/form/sent.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import { FormSheets } from '../forms/form-sheets.js';
import { SheetAnswer } from '../forms/sheet-answer.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { slipSheets } from './slip-sheets.js';
import { actForms, OPEN_FIELDS, ORGANISERS, SURVEYS_PAGE, unitsTicked, type SurveyAct } from './survey-forms.js';
import { SurveyPage, type SurveyProps } from './survey-page.js';
import { DONE } from './survey-words.js';
import { SurveysPage, type SurveysProps } from './surveys-page.js';

const HTML = 'text/html; charset=utf-8';
const MOST = 200;

/** Surveys on the screens of the staff; every act needs the same role as its route of the API. */
@Controller('mot-cua/khao-sat')
@Allow(...ORGANISERS)
export class SurveysPageController {
  constructor(
    private readonly desk: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly directories: Directories,
    private readonly sheets: FormSheets,
    private readonly answer: SheetAnswer,
  ) {}

  @Get()
  @Allow(...STAFF)
  list(@Query('da') done: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.showList(request, reply, 200, { flash: flashFor(done) });
  }

  @Post()
  async open(
    @Body() body: unknown,
    @By() caller: Caller,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    const campaignId = caller.newId('survey');
    try {
      const given = { ...bodyFrom(OPEN_FIELDS, sent), unitIds: unitsTicked(sent) };
      await this.commands.send(surveyApi.open, caller, given as never, { campaignId });
    } catch (cause) {
      const { status, fault, flash } = refusalOf(cause);
      return this.showList(request, reply, status, { flash, sent, fault });
    }
    goTo(reply, campaignId, 'open');
  }

  @Get(':id')
  @Allow(...STAFF)
  one(
    @Param('id') campaignId: string,
    @Query('da') done: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    return this.showOne(campaignId, request, reply, 200, { flash: flashFor(done) });
  }

  /** Answers with the print itself: nobody keeps the tokens, so there is nothing to come back to. */
  @Post(':id/phieu')
  async print(
    @Param('id') campaignId: string,
    @Body() body: unknown,
    @By() caller: Caller,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const { unitId = '', count = '' } = sentIn(body);
    const known = { campaignId, batchId: caller.newId('slips') };
    try {
      const slips = await this.commands.send(surveyApi.issueSlips, caller, { unitId, count: Number(count) }, known);
      const [first, ...rest] = slipSheets(slips);
      const onSite = (sheet: typeof first) => this.sheets.onSite(sheet, request);
      this.answer.sendAll([onSite(first), ...rest.map(onSite)], 'html', reply);
    } catch (cause) {
      const { status, flash } = refusalOf(cause);
      await this.showOne(campaignId, request, reply, status, { flash });
    }
  }

  @Post(':id/thu-hoi/:batchId')
  revoke(
    @Param() { id, batchId }: { id: string; batchId: string },
    @By() caller: Caller,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const revoke = () => this.commands.send(surveyApi.revokeSlips, caller, {}, { batchId });
    return this.done(id, 'revoke', revoke, request, reply);
  }

  @Post(':id/y-kien/:answerId')
  erase(
    @Param() { id, answerId }: { id: string; answerId: string },
    @By() caller: Caller,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const erase = () => this.commands.send(surveyApi.eraseOpinion, caller, {}, { answerId });
    return this.done(id, 'erase', erase, request, reply);
  }

  @Post(':id/:act')
  async act(
    @Param() { id, act }: { id: string; act: string },
    @Body() body: unknown,
    @By() caller: Caller,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    const file = await this.queries.ask(surveyApi.get, { campaignId: id }, request);
    const form = actForms(file).find(([known]) => known === act);
    if (!form) {
      const flash: Flash = { kind: 'error', text: 'Việc này không làm được ở bước hiện tại.' };
      return this.showOne(id, request, reply, 409, { flash });
    }
    const known = { campaignId: id };
    const given = bodyFrom(form[1].fields, sent);
    try {
      await this.commands.send(subjectOf(form[0]), caller, given, known);
    } catch (cause) {
      const { status, fault, flash } = refusalOf(cause);
      return this.showOne(id, request, reply, status, { flash, tried: { act, sent, fault } });
    }
    goTo(reply, id, act);
  }

  private async done(
    id: string,
    act: string,
    write: () => Promise<unknown>,
    request: GatewayRequest,
    reply: GatewayReply,
  ): Promise<void> {
    try {
      await write();
    } catch (cause) {
      const { status, flash } = refusalOf(cause);
      return this.showOne(id, request, reply, status, { flash });
    }
    goTo(reply, id, act);
  }

  private async showList(
    request: GatewayRequest,
    reply: GatewayReply,
    status: number,
    props: Pick<SurveysProps, 'flash' | 'sent' | 'fault'>,
  ): Promise<void> {
    const [{ items }, directory] = await Promise.all([
      this.queries.ask(surveyApi.list, { limit: MOST }, request),
      this.directories.load(request),
    ]);
    const surveys = items.toSorted((a, b) => (a.from < b.from ? 1 : -1));
    const units = directory.units.filter(({ kind }) => kind === 'affiliated');
    const page = { surveys, units, mayOpen: mayOrganise(request) };
    void reply
      .code(status)
      .type(HTML)
      .send(<SurveysPage frame={this.desk.frame(request)} {...page} {...props} />);
  }

  private async showOne(
    campaignId: string,
    request: GatewayRequest,
    reply: GatewayReply,
    status: number,
    props: Pick<SurveyProps, 'flash' | 'tried'>,
  ): Promise<void> {
    const file = await this.queries.ask(surveyApi.get, { campaignId }, request);
    const [results, opinions] = await Promise.all([
      file.state === 'ended' ? this.queries.ask(surveyApi.results, { campaignId }, request) : null,
      mayOrganise(request) ? this.opinions(campaignId, request) : null,
    ]);
    // Whoever may not read opinions is of a unit surveyed and organises nothing either.
    const page = { file, results, opinions, forms: opinions ? actForms(file) : [] };
    void reply
      .code(status)
      .type(HTML)
      .send(<SurveyPage frame={this.desk.frame(request)} {...page} {...props} />);
  }

  /** Of people of the units surveyed the service says no: then there are none to show. */
  private async opinions(campaignId: string, request: GatewayRequest): Promise<readonly OpinionView[] | null> {
    try {
      return (await this.queries.ask(surveyApi.opinions, { campaignId, limit: MOST }, request)).items;
    } catch (cause) {
      if (cause instanceof Refused && cause.refusal.refused === 'forbidden') return null;
      throw cause;
    }
  }
}

const mayOrganise = (request: GatewayRequest): boolean =>
  (ORGANISERS as readonly string[]).includes(accountOf(request).role);

const subjectOf = (act: SurveyAct) => surveyApi[act] as RequestSubject<SurveyRef, unknown>;

const goTo = (reply: GatewayReply, id: string, act: string): void =>
  void reply
    .code(303)
    .header('location', `${SURVEYS_PAGE}/${encodeURIComponent(id)}?da=${act}`)
    .send();

const flashFor = (done: unknown): Flash | undefined => {
  const text = typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done] : undefined;
  return text ? { kind: 'success', text } : undefined;
};
