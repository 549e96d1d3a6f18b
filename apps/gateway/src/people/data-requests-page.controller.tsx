import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Allow, type Role } from '@motcua/auth';
import { peopleApi, type AnswerDataRequest, type DataRequestView } from '@motcua/contracts';

import type { Flash } from '../desk/frame/desk-layout.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import { faultOf } from '../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { DATA_REQUESTS_PAGE, DataRequestsPage, type DataRequestsProps } from './data-requests-page.js';

const ANSWER: readonly Role[] = ['head', 'operator'];
/** More open requests than a department ever has; answered ones are for looking back. */
const [MOST_OPEN, MOST_ANSWERED] = [500, 50];
const ANSWERED = { kind: 'success', text: 'Đã ghi nhận câu trả lời.' } as const;

/** The page on which requests about personal data are answered. */
@Controller('mot-cua/yeu-cau')
@Allow('clerk', 'head', 'operator')
export class DataRequestsPageController {
  constructor(
    private readonly desk: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
  ) {}

  /** `?da=tra-loi` comes after an answer. */
  @Get()
  list(@Query('da') done: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.show(reply, request, 200, { flash: done === 'tra-loi' ? ANSWERED : undefined });
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
    const given = fieldsOf(body);
    try {
      await this.commands.send(peopleApi.answerDataRequest, caller, given, { requestId });
    } catch (cause) {
      const fault = faultOf(cause);
      if (fault.status >= 500) throw cause;
      const reasons = [fault.detail, ...(fault.errors ?? []).map(({ message }) => message)];
      const flash: Flash = { kind: 'error', text: [...new Set(reasons)].join(' ') };
      return this.show(reply, request, fault.status, { flash, draft: { id: requestId, ...given } });
    }
    void reply.code(303).header('location', `${DATA_REQUESTS_PAGE}?da=tra-loi`).send();
  }

  private async show(
    reply: GatewayReply,
    request: GatewayRequest,
    status: number,
    props: Pick<DataRequestsProps, 'flash' | 'draft'>,
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
function fieldsOf(body: unknown): Omit<AnswerDataRequest, 'requestId'> {
  const { answer, outcome } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  return {
    answer: typeof answer === 'string' ? answer.replaceAll('\r\n', '\n').trim() : '',
    outcome: (typeof outcome === 'string' ? outcome : '') as AnswerDataRequest['outcome'],
  };
}
