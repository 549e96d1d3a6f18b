import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Public } from '@motcua/auth';
import type { SlipView } from '@motcua/contracts';

import { sentIn, type Sent } from '../desk/form/sent.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import type { Fault } from '../http/http-problem.js';
import { refusedTo } from '../http/refused-to.js';
import { Site } from '../pages/site.js';
import { SlipEntryPage, SlipFormPage, SlipThanksPage } from './slip-page.js';
import { SLIP_PAGE } from './slip-sheets.js';
import { Slips } from './slips.js';

const HTML = 'text/html; charset=utf-8';

/** The form of a slip: no account, no script, no name. */
@Public()
@Controller('khao-sat')
export class SlipPageController {
  constructor(
    private readonly site: Site,
    private readonly slips: Slips,
  ) {}

  @Get()
  enter(@Query('ma') token: unknown, @Res() reply: GatewayReply): void {
    const typed = typeof token === 'string' ? token.replace(/[^A-Za-z0-9-]/g, '').slice(0, 60) : '';
    if (typed) return void reply.code(303).header('location', `${SLIP_PAGE}/${typed}`).send();
    this.showEntry(reply, 200);
  }

  @Get(':token')
  async form(@Param('token') token: string, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    try {
      this.showForm(reply, 200, { token, slip: await this.slips.read(token, request), typed: {} });
    } catch (cause) {
      const problem = refusedTo(reply, cause);
      this.showEntry(reply, problem.status, problem);
    }
  }

  @Post(':token')
  async send(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const typed = sentIn(body);
    try {
      const thanks = await this.slips.send({ token, ...answersIn(typed) }, request);
      void reply.type(HTML).send(<SlipThanksPage frame={this.site.frame()} {...thanks} />);
    } catch (cause) {
      await this.giveBack(refusedTo(reply, cause), { token, typed }, request, reply);
    }
  }

  /** With what was ticked, as long as the slip is good; else with the reason why it is not. */
  private async giveBack(
    problem: Fault,
    given: { token: string; typed: Sent },
    request: GatewayRequest,
    reply: GatewayReply,
  ): Promise<void> {
    if (problem.status !== 422 && problem.status !== 400) return this.showEntry(reply, problem.status, problem);
    try {
      this.showForm(reply, problem.status, { ...given, slip: await this.slips.read(given.token, request), problem });
    } catch (cause) {
      const later = refusedTo(reply, cause);
      this.showEntry(reply, later.status, later);
    }
  }

  private showForm(
    reply: GatewayReply,
    status: number,
    props: { token: string; slip: SlipView; typed: Sent; problem?: Fault },
  ): void {
    void reply
      .code(status)
      .type(HTML)
      .send(<SlipFormPage frame={this.site.frame()} {...props} />);
  }

  private showEntry(reply: GatewayReply, status: number, problem?: Fault): void {
    void reply
      .code(status)
      .type(HTML)
      .send(<SlipEntryPage frame={this.site.frame()} problem={problem} />);
  }
}

/** Ticks are named after their questions: `scores.a1`. */
function answersIn(typed: Sent) {
  const scores = Object.entries(typed).flatMap(([name, value]) =>
    name.startsWith('scores.') ? [{ question: name.slice('scores.'.length), score: Number(value) }] : [],
  );
  const opinion = (typed['opinion'] ?? '').replaceAll('\r\n', '\n').trim();
  return { scores, ...(opinion ? { opinion } : {}) };
}
