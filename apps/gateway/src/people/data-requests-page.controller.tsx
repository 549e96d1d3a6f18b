import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Allow, type Role } from '@motcua/auth';
import {
  dossiersApi,
  peopleApi,
  Refused,
  type AnswerDataRequest,
  type DataRequestView,
  type ReceiveDataRequest,
} from '@motcua/contracts';

import { refusalOf } from '../desk/form/refusal-of.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { DATA_REQUESTS_PAGE, DataRequestsPage, type DataRequestsProps } from './data-requests-page.js';

const ANSWER: readonly Role[] = ['head', 'operator'];
/** More open requests than a department ever has; answered ones are for looking back. */
const [MOST_OPEN, MOST_ANSWERED] = [500, 50];
/** By what `?da=` says was done. */
const DONE: Readonly<Record<string, Flash>> = {
  'tra-loi': { kind: 'success', text: 'Đã ghi nhận câu trả lời.' },
  'ghi-nhan': { kind: 'success', text: 'Đã ghi nhận yêu cầu.' },
};

/** The page on which requests about personal data are answered. */
@Controller('mot-cua/yeu-cau')
@Allow('clerk', 'head', 'operator')
export class DataRequestsPageController {
  constructor(
    private readonly desk: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
  ) {}

  /** `?da=` comes after an answer or a request. */
  @Get()
  list(@Query('da') done: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.show(reply, request, 200, { flash: typeof done === 'string' ? DONE[done] : undefined });
  }

  /** What somebody asks at the counter, by the code on the receipt. */
  @Post()
  async take(
    @Body() body: unknown,
    @By() caller: Caller,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const { code, kind, text } = textsOf(body, ['code', 'kind', 'text']);
    try {
      const known = { dossierId: await this.idOf(code, request), requestId: caller.newId('data-request') };
      const given = { kind: kind as ReceiveDataRequest['kind'], text };
      await this.commands.send(peopleApi.receiveDataRequest, caller, given, known);
    } catch (cause) {
      const { status, flash } = refusalOf(cause);
      return this.show(reply, request, status, { flash, taken: { code, kind, text } });
    }
    void reply.code(303).header('location', `${DATA_REQUESTS_PAGE}?da=ghi-nhan`).send();
  }

  @Post(':id/tra-loi')
  @Allow('head', 'operator')
  async answer(
    @Param('id') requestId: string,
    @Body() body: unknown,
    @By() caller: Caller,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const { answer, outcome } = textsOf(body, ['answer', 'outcome']);
    try {
      const given = { answer, outcome: outcome as AnswerDataRequest['outcome'] };
      await this.commands.send(peopleApi.answerDataRequest, caller, given, { requestId });
    } catch (cause) {
      const { status, flash } = refusalOf(cause);
      return this.show(reply, request, status, { flash, draft: { id: requestId, answer } });
    }
    void reply.code(303).header('location', `${DATA_REQUESTS_PAGE}?da=tra-loi`).send();
  }

  /** @throws Refused when no dossier has this code */
  private async idOf(code: string, request: GatewayRequest): Promise<string> {
    const wanted = code.toUpperCase();
    const { items } = wanted
      ? await this.queries.ask(dossiersApi.list, { q: wanted, limit: 50 }, request)
      : { items: [] };
    const found = items.find((one) => one.code === wanted);
    if (!found) throw Refused.because('not-found', 'dossier-not-found', `Không có hồ sơ mã ${wanted}.`);
    return found.id;
  }

  private async show(
    reply: GatewayReply,
    request: GatewayRequest,
    status: number,
    props: Pick<DataRequestsProps, 'flash' | 'draft' | 'taken'>,
  ): Promise<void> {
    const frame = this.desk.frame(request);
    const [open, answered] = await Promise.all([
      this.queries.ask(peopleApi.listDataRequests, { state: 'open', limit: MOST_OPEN }, request),
      this.queries.ask(peopleApi.listDataRequests, { state: 'answered', limit: MOST_ANSWERED }, request),
    ]);
    const lists = {
      open: open.items.toSorted(by(({ dueOn, receivedAt }) => dueOn + receivedAt)),
      answered: answered.items.toSorted(by(({ answeredAt }) => answeredAt ?? '')).toReversed(),
      mayAnswer: request.account !== undefined && ANSWER.includes(request.account.role),
    };
    void reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(<DataRequestsPage frame={frame} {...lists} {...props} />);
  }
}

const by = (key: (one: DataRequestView) => string) => (a: DataRequestView, b: DataRequestView) =>
  key(a) < key(b) ? -1 : 1;

/** As the browser sends them; the service says what is wrong with them. */
function textsOf<K extends string>(body: unknown, names: readonly K[]): Record<K, string> {
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const text = (value: unknown): string => (typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '');
  return Object.fromEntries(names.map((name) => [name, text(fields[name])])) as Record<K, string>;
}
