import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { Allow, STAFF } from '@motcua/auth';
import { ImportQuery, type ImportReport } from '@motcua/contracts';

import { TakesFiles } from '../bulk/uploads.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { CatalogueFiles } from './catalogue-files.js';

const FORM = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
} as const;

/** The whole catalogue as one file, out and in. */
@Controller('api/v1/procedures')
export class CatalogueFilesController {
  constructor(private readonly files: CatalogueFiles) {}

  @Get('export')
  @Allow(...STAFF)
  async export(@Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const text = await this.files.text(request);
    void reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="danh-muc-thu-tuc.json"')
      .send(text);
  }

  /** `?preview=true`: only says what would happen. */
  @Post('import')
  @HttpCode(200)
  @Allow('procedures', 'operator')
  @TakesFiles()
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM as never)
  async import(@Query() { preview = false }: ImportQuery, @Req() request: GatewayRequest): Promise<ImportReport> {
    const { bytes } = await this.files.sent(request);
    return this.files.take(bytes, preview, request);
  }
}
