import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { Allow } from '@motcua/auth';
import { importsApi, PageQuery, type ImportView, type Page } from '@motcua/contracts';

import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { ReceiveFile } from './receive-file.js';
import { RejectedFile } from './rejected-file.js';
import { templateOf } from './templates.js';
import { TakesFiles } from './uploads.js';

const FORM = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary' }, procedureCode: { type: 'string', maxLength: 120 } },
  },
} as const;

/** Files of dossiers: CSV and XLSX as offices make them. */
@Controller('api/v1')
@Allow('clerk', 'head', 'operator')
export class ImportsController {
  constructor(
    private readonly queries: Queries,
    private readonly files: ReceiveFile,
    private readonly rejectedRows: RejectedFile,
  ) {}

  @Post('dossiers/import')
  @HttpCode(202)
  @TakesFiles()
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM as never)
  async take(@Req() request: GatewayRequest, @By() caller: Caller): Promise<{ importId: string }> {
    const { id } = await this.files.from(request, caller);
    return { importId: id };
  }

  @Get('imports')
  list(@Query() query: PageQuery, @Req() request: GatewayRequest): Promise<Page<ImportView>> {
    return this.queries.ask(importsApi.list, query, request);
  }

  @Get('imports/template')
  async template(
    @Query('format') format: string | undefined,
    @Res({ passthrough: true }) reply: GatewayReply,
  ): Promise<StreamableFile> {
    const { type, fileName, content } = await templateOf(format ?? 'csv');
    void reply.headers({ 'content-type': type, 'content-disposition': `attachment; filename="${fileName}"` });
    return new StreamableFile(Buffer.from(content));
  }

  @Get('imports/:id')
  get(@Param('id') importId: string, @Req() request: GatewayRequest): Promise<ImportView> {
    return this.queries.ask(importsApi.get, { importId }, request);
  }

  @Get('imports/:id/rejected')
  async rejected(
    @Param('id') importId: string,
    @Req() request: GatewayRequest,
    @Res({ passthrough: true }) reply: GatewayReply,
  ): Promise<StreamableFile> {
    const file = await this.rejectedRows.of(importId, request);
    const name = `dong-khong-nhan-${importId.slice(0, 8)}.csv`;
    void reply.headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    });
    return new StreamableFile(file);
  }

  @Post('imports/:id/cancel')
  @HttpCode(200)
  cancel(@Param('id') importId: string, @Req() request: GatewayRequest): Promise<ImportView> {
    return this.queries.ask(importsApi.cancel, { importId }, request);
  }
}
