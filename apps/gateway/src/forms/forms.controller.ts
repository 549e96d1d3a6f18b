import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Allow } from '@motcua/auth';

import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { FormSheets } from './form-sheets.js';
import { FormQuery, RegisterQuery } from './forms.queries.js';
import { SheetAnswer } from './sheet-answer.js';

/** Forms on paper. They carry personal data, so only those who work on dossiers print them. */
@Allow('clerk', 'handler', 'head', 'leader', 'operator')
@Controller('api/v1')
export class FormsController {
  constructor(
    private readonly sheets: FormSheets,
    private readonly answer: SheetAnswer,
  ) {}

  @Get('dossiers/:id/forms')
  available(@Param('id') dossierId: string, @Req() request: GatewayRequest) {
    return this.sheets.available(dossierId, request);
  }

  @Get('dossiers/:id/forms/:kind')
  async form(
    @Param('id') dossierId: string,
    @Param('kind') kind: string,
    @Query() { format, ...query }: FormQuery,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    this.answer.send(await this.sheets.form({ ...query, dossierId, kind }, request), format, reply);
  }

  @Get('registers')
  async register(
    @Query() { format, ...asked }: RegisterQuery,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    this.answer.send(await this.sheets.register(asked, request), format, reply);
  }
}
