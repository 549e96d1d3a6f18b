import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { PrintForm, type RegisterSheet } from '@motcua/contracts';
import { Clock } from '@motcua/observability';
import { PickType } from '@nestjs/swagger';

import { DeskSite } from '../desk/frame/desk-site.js';
import { faultOf } from '../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { DeskFormPage } from './desk-form-page.js';
import { DeskRegisterPage } from './desk-register-page.js';
import { FormSheets } from './form-sheets.js';
import { FormStyles } from './form-styles.js';
import { partFrom } from './register-part.js';

const HTML = 'text/html; charset=utf-8';

class WhichForm extends PickType(PrintForm, ['no', 'purpose'] as const) {}

/** Forms and register on the screen of the staff, with the way to the printer. */
@Allow('clerk', 'handler', 'head', 'leader', 'operator')
@Controller('mot-cua')
export class DeskFormsController {
  constructor(
    private readonly site: DeskSite,
    private readonly sheets: FormSheets,
    private readonly styles: FormStyles,
    private readonly clock: Clock,
  ) {}

  @Get('ho-so/:id/bieu-mau/:kind')
  @Header('content-type', HTML)
  async form(
    @Param('id') id: string,
    @Param('kind') kind: string,
    @Query() query: WhichForm,
    @Req() request: GatewayRequest,
  ) {
    const sheet = await this.sheets.form({ ...query, dossierId: id, kind }, request);
    const available = await this.sheets.available(id, request);
    const frame = this.site.frame(request);
    return (
      <DeskFormPage frame={frame} id={id} sheet={sheet} query={query} available={available} styles={this.styles} />
    );
  }

  /** Without a choice: today. A choice that cannot be is said above the fields, which keep it. */
  @Get('so-theo-doi')
  async register(@Query() query: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const part = partFrom(query, this.clock.today());
    const frame = this.site.frame(request);
    let sheet: RegisterSheet;
    try {
      sheet = await this.sheets.register(part, request);
    } catch (cause) {
      const fault = faultOf(cause);
      if (fault.status >= 500) throw cause;
      return void reply
        .code(fault.status)
        .type(HTML)
        .send(<DeskRegisterPage frame={frame} styles={this.styles} part={part} problem={fault} />);
    }
    void reply.type(HTML).send(<DeskRegisterPage frame={frame} styles={this.styles} part={part} sheet={sheet} />);
  }
}
