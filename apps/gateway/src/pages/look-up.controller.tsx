import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { Public } from '@motcua/auth';
import { type DossierProgress } from '@motcua/contracts';

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

  /** `?ma=` comes from the code printed on the receipt. */
  @Get()
  form(@Query('ma') code: unknown, @Res() reply: GatewayReply): void {
    this.show(reply, 200, { code: text(code), unitName: (id) => id });
  }

  @Post()
  async find(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const { code, secret } = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
    const asked = { code: text(code), secret: text(secret) };
    let found: DossierProgress;
    try {
      found = await this.lookUp.find(asked, request);
    } catch (cause) {
      const fault = faultOf(cause);
      if (fault.status >= 500) throw cause;
      void reply.headers(fault.headers ?? {});
      return this.show(reply, fault.status, { code: asked.code, problem: fault, unitName: (id) => id });
    }
    this.show(reply, 200, { code: asked.code, found, unitName: await this.units.load(request) });
  }

  private show(reply: GatewayReply, status: number, props: Omit<LookUpProps, 'frame'>): void {
    void reply
      .code(status)
      .type(HTML)
      .send(<LookUpPage frame={this.site.frame()} {...props} />);
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 60) : '');
