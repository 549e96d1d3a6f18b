import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { Allow, STAFF } from '@motcua/auth';
import { listImportsApi, Refused, isDay, type ListImportView, type OrganisationList } from '@motcua/contracts';

import { TakesFiles } from '../bulk/uploads.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { exportOf, templateOf, type ListFile } from './list-files.js';
import { ReceiveList } from './receive-list.js';

const FORM = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
} as const;

/** Lists of units and staff as files: in, looked at, entered; out in the same shape. */
@Allow('operator')
@Controller('api/v1')
export class OrganisationListsController {
  constructor(
    private readonly lists: ReceiveList,
    private readonly queries: Queries,
    private readonly commands: Commands,
  ) {}

  /** Reads the file and says what would become of each row; nothing is entered. */
  @Post('units/import')
  @TakesFiles()
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM as never)
  takeUnits(@Req() request: GatewayRequest, @By() caller: Caller): Promise<ListImportView> {
    return this.lists.from('units', request, caller);
  }

  @Post('staff/import')
  @TakesFiles()
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM as never)
  takeStaff(@Req() request: GatewayRequest, @By() caller: Caller): Promise<ListImportView> {
    return this.lists.from('staff', request, caller);
  }

  @Get('list-imports/:id')
  get(@Param('id') importId: string, @Req() request: GatewayRequest): Promise<ListImportView> {
    return this.queries.ask(listImportsApi.get, { importId }, request);
  }

  /** Enters the good rows; the same again finds nothing left to do. */
  @Post('list-imports/:id/enter')
  @HttpCode(200)
  enter(@Param('id') importId: string, @By() caller: Caller): Promise<ListImportView> {
    return this.commands.send(listImportsApi.run, caller, {}, { importId });
  }

  @Get('list-imports/:id/rejected')
  async rejected(
    @Param('id') importId: string,
    @Req() request: GatewayRequest,
    @Res({ passthrough: true }) reply: GatewayReply,
  ): Promise<StreamableFile> {
    const content = Buffer.from(await this.lists.rejected(importId, request));
    const fileName = `dong-khong-nhan-${importId.slice(0, 8)}.csv`;
    return answer(reply, { type: 'text/csv; charset=utf-8', fileName, content });
  }

  @Get('units/template')
  @Allow(...STAFF)
  async unitTemplate(
    @Query('format') format: string | undefined,
    @Res({ passthrough: true }) reply: GatewayReply,
  ): Promise<StreamableFile> {
    return answer(reply, await templateOf('units', format ?? 'csv'));
  }

  @Get('staff/template')
  @Allow(...STAFF)
  async staffTemplate(
    @Query('format') format: string | undefined,
    @Res({ passthrough: true }) reply: GatewayReply,
  ): Promise<StreamableFile> {
    return answer(reply, await templateOf('staff', format ?? 'csv'));
  }

  /** `?on=` the units there were on that day. */
  @Get('units/export')
  @Allow(...STAFF)
  async exportUnits(
    @Query('format') format: string | undefined,
    @Query('on') on: string | undefined,
    @Req() request: GatewayRequest,
    @Res({ passthrough: true }) reply: GatewayReply,
  ): Promise<StreamableFile> {
    return answer(reply, await this.exported('units', { format, on }, request));
  }

  /** Names of people: for those who keep them. */
  @Get('staff/export')
  @Allow('head', 'operator')
  async exportStaff(
    @Query('format') format: string | undefined,
    @Query('on') on: string | undefined,
    @Req() request: GatewayRequest,
    @Res({ passthrough: true }) reply: GatewayReply,
  ): Promise<StreamableFile> {
    return answer(reply, await this.exported('staff', { format, on }, request));
  }

  private async exported(
    list: OrganisationList,
    { format, on }: { format: string | undefined; on: string | undefined },
    request: GatewayRequest,
  ): Promise<ListFile> {
    if (on !== undefined && !isDay(on)) {
      const message = 'phải là ngày có thật, dạng YYYY-MM-DD';
      throw Refused.because('invalid', 'invalid-input', 'Ngày không đúng.', [{ field: 'on', message }]);
    }
    const rows = await this.queries.ask(listImportsApi.export, { list, ...(on ? { on } : {}) }, request);
    return exportOf(list, format ?? 'csv', rows);
  }
}

function answer(reply: GatewayReply, { type, fileName, content }: ListFile): StreamableFile {
  void reply.headers({ 'content-type': type, 'content-disposition': `attachment; filename="${fileName}"` });
  return new StreamableFile(content);
}
