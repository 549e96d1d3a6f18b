import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import {
  catalogueApi,
  postingApi,
  type DifferencesView,
  type ProcedureHistory,
  type RepealProcedure,
} from '@motcua/contracts';

import { callerOf } from '../desk/desk-caller.js';
import { bodyFrom } from '../desk/form/body-from.js';
import { sentIn, type Sent } from '../desk/form/sent.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import { faultOf } from '../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Commands } from '../writes/commands.js';
import { historyHref, isOneOf, PREPARERS, PUBLISHERS } from './catalogue-links.js';
import { REPEAL_FIELDS, WITHDRAW_FIELDS } from './history-acts.js';
import { HistoryPage } from './history-page.js';
import type { HistoryPageProps } from './history-props.js';

const DONE: Readonly<Record<string, Flash>> = {
  'cong-bo': { kind: 'success', text: 'Đã công bố. Trang công khai và các nơi niêm yết được cập nhật sau vài giây.' },
  'bai-bo': { kind: 'success', text: 'Đã ghi bãi bỏ, thay thế.' },
  rut: { kind: 'success', text: 'Đã rút phiên bản nhập sai.' },
  'rut-bai-bo': { kind: 'success', text: 'Đã rút quyết định bãi bỏ.' },
};

type Extra = Pick<HistoryPageProps, 'flash' | 'refused'>;

/** A procedure as the staff see it, with the acts that end it or take something back. */
@Allow(...STAFF)
@Controller('mot-cua/thu-tuc/ma')
export class HistoryPageController {
  constructor(
    private readonly site: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
  ) {}

  /** `?tu=&den=`: two versions to compare; `?da=` comes after an act. */
  @Get(':code')
  show(
    @Param('code') code: string,
    @Query() query: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const asked = sentIn(query);
    return this.page(code, asked, { status: 200, flash: DONE[asked['da'] ?? ''] }, request, reply);
  }

  @Post(':code/bai-bo')
  @Allow('procedures', 'operator')
  repeal(
    @Param('code') code: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    const given = bodyFrom(REPEAL_FIELDS, sent) as unknown as Omit<RepealProcedure, 'code'>;
    const repeal = () => this.commands.send(postingApi.repealProcedure, callerOf(request, sent), given, { code });
    return this.act({ code, act: 'bai-bo', sent, work: repeal }, request, reply);
  }

  @Post(':code/rut')
  @Allow('procedures', 'operator')
  withdraw(
    @Param('code') code: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    const given = reasonIn(sent);
    const work = () => this.commands.send(catalogueApi.withdrawAnnouncement, callerOf(request, sent), given, { code });
    return this.act({ code, act: 'rut', sent, work }, request, reply);
  }

  @Post(':code/rut-bai-bo')
  @Allow('procedures', 'operator')
  withdrawRepeal(
    @Param('code') code: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    const given = reasonIn(sent);
    const work = () => this.commands.send(catalogueApi.withdrawRepeal, callerOf(request, sent), given, { code });
    return this.act({ code, act: 'rut-bai-bo', sent, work }, request, reply);
  }

  private async act(
    { code, act, sent, work }: { code: string; act: string; sent: Sent; work: () => Promise<unknown> },
    request: GatewayRequest,
    reply: GatewayReply,
  ): Promise<void> {
    try {
      await work();
    } catch (cause) {
      const fault = faultOf(cause);
      if (fault.status >= 500) throw cause;
      return this.page(code, {}, { status: fault.status, refused: { act, sent, fault } }, request, reply);
    }
    void reply
      .code(303)
      .header('location', `${historyHref(code)}?da=${act}`)
      .send();
  }

  private async page(
    code: string,
    asked: Sent,
    { status, ...extra }: Extra & { status: number },
    request: GatewayRequest,
    reply: GatewayReply,
  ): Promise<void> {
    const history = await this.queries.ask(catalogueApi.history, { code }, request);
    const seesDrafts = isOneOf(PUBLISHERS, request);
    const props: HistoryPageProps = {
      frame: this.site.frame(request),
      history,
      differences: await this.differences(history, asked, request),
      drafts: seesDrafts ? await this.queries.ask(catalogueApi.listDrafts, {}, request) : [],
      may: { prepare: isOneOf(PREPARERS, request) },
      ...extra,
    };
    void reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(<HistoryPage {...props} />);
  }

  /** Between the versions asked for, else between the last two. */
  private async differences(
    { code, versions }: ProcedureHistory,
    { tu, den }: Sent,
    request: GatewayRequest,
  ): Promise<DifferencesView | undefined> {
    const known = versions.map(({ version }) => version);
    const isAsked = known.includes(Number(tu)) && known.includes(Number(den));
    const [from, to] = isAsked ? [Number(tu), Number(den)] : [known.at(-2), known.at(-1)];
    if (from === undefined || to === undefined || from === to) return undefined;
    return this.queries.ask(catalogueApi.differences, { code, from, to }, request);
  }
}

const reasonIn = (sent: Sent): { reason: string } => ({ reason: '', ...bodyFrom(WITHDRAW_FIELDS, sent) });
