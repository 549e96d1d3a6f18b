import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { Public } from '@motcua/auth';
import { isDay, type DataRequestKind, type DataRequestReceipt, type DossierProgress } from '@motcua/contracts';

import { LookUp } from '../api/look-up.js';
import { faultOf } from '../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { LookUpPage, type LookUpProps } from './look-up-page.js';
import { Site } from './site.js';
import { UnitNames } from './unit-names.js';

const HTML = 'text/html; charset=utf-8';

/** The look-up as a form: an answer or a reason, always with the form below. */
@Public()
@Controller('tra-cuu')
export class LookUpController {
  constructor(
    private readonly site: Site,
    private readonly lookUp: LookUp,
    private readonly units: UnitNames,
  ) {}

  /** `?ma=` comes from the code printed on the receipt, `?han=` from a request about the own data that was taken. */
  @Get()
  form(@Query('ma') code: unknown, @Query('han') answerBy: unknown, @Res() reply: GatewayReply): void {
    const known = isDay(answerBy) ? { answerBy: answerBy as string } : {};
    this.show(reply, 200, { code: text(code), ...known, unitName: (id) => id });
  }

  @Post()
  async find(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const { code, secret } = fieldsOf(body);
    const asked = { code: text(code), secret: text(secret) };
    let found: DossierProgress;
    try {
      found = await this.lookUp.find(asked, request);
    } catch (cause) {
      return this.refuse(reply, cause, { code: asked.code });
    }
    this.show(reply, 200, { code: asked.code, found, unitName: await this.units.load(request) });
  }

  /** The holder of the receipt asks about the own data. */
  @Post('yeu-cau')
  async ask(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const { code, secret, kind, text: words } = fieldsOf(body);
    const asked = {
      code: text(code),
      secret: text(secret),
      kind: text(kind) as DataRequestKind,
      text: text(words, 2_000),
    };
    let receipt: DataRequestReceipt;
    try {
      receipt = await this.lookUp.ask(asked, request);
    } catch (cause) {
      return this.refuse(reply, cause, { code: asked.code, asked: { kind: asked.kind, text: asked.text } });
    }
    const query = new URLSearchParams({ ma: asked.code, han: receipt.dueOn });
    void reply.code(303).header('location', `/tra-cuu?${query.toString()}`).send();
  }

  private refuse(reply: GatewayReply, cause: unknown, props: Pick<LookUpProps, 'code' | 'asked'>): void {
    const fault = faultOf(cause);
    if (fault.status >= 500) throw cause;
    void reply.headers(fault.headers ?? {});
    this.show(reply, fault.status, { ...props, problem: fault, unitName: (id) => id });
  }

  private show(reply: GatewayReply, status: number, props: Omit<LookUpProps, 'frame'>): void {
    void reply
      .code(status)
      .type(HTML)
      .send(<LookUpPage frame={this.site.frame()} {...props} />);
  }
}

const fieldsOf = (body: unknown): Record<string, unknown> =>
  typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};

const text = (value: unknown, longest = 60): string =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim().slice(0, longest) : '';
