import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import { declaredApi, ListDeclaredFigures, Refused, type DeclaredFiguresView } from '@motcua/contracts';
import { csvTemplate, xlsxTemplate } from '@motcua/office-files';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';

import { TakesFiles } from '../bulk/uploads.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { DECLARED_COLUMNS } from './declared-columns.js';
import { DeclaredBody, ExplanationBody } from './declared.bodies.js';
import { readDeclaredFile } from './read-declared-file.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';
const TEXTS = ['periodId', 'unitId', 'source'] as const;
const FORM = {
  schema: {
    type: 'object',
    required: ['file', ...TEXTS],
    properties: {
      file: { type: 'string', format: 'binary' },
      ...Object.fromEntries([...TEXTS, 'declaredId'].map((name) => [name, { type: 'string' }])),
    },
  },
} as const;

/** Figures of units without the system and of old reports. They are compared, never mixed with computed ones. */
@Allow(...STAFF)
@Controller('api/v1/reports/declared')
export class DeclaredController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Get()
  list(@Query() query: ListDeclaredFigures, @Req() request: GatewayRequest): Promise<{ items: DeclaredFiguresView[] }> {
    return this.queries.ask(declaredApi.list, query, request);
  }

  @Get('template')
  async template(
    @Query('format') format: unknown,
    @Res({ passthrough: true }) reply: GatewayReply,
  ): Promise<StreamableFile> {
    if (format !== 'csv' && format !== 'xlsx') throw unknownFormat;
    const isCsv = format === 'csv';
    const content = isCsv
      ? Buffer.from(csvTemplate(DECLARED_COLUMNS))
      : await xlsxTemplate(DECLARED_COLUMNS, 'Số liệu nhập tay');
    void reply.header('content-disposition', `attachment; filename="mau-so-lieu.${format}"`);
    return new StreamableFile(content, { type: isCsv ? CSV : XLSX });
  }

  @Get(':id')
  get(@Param('id') declaredId: string, @Req() request: GatewayRequest): Promise<DeclaredFiguresView> {
    return this.queries.ask(declaredApi.get, { declaredId }, request);
  }

  /** Enters figures, or replaces those under the same id. The answer says what disagrees. */
  @Post()
  @Allow('head', 'leader')
  enter(@Body() body: DeclaredBody, @By() caller: Caller): Promise<DeclaredFiguresView> {
    const known = { declaredId: body.declaredId ?? caller.newId('declared') };
    return this.commands.send(declaredApi.enter, caller, body, known);
  }

  @Post('import')
  @Allow('head', 'leader')
  @TakesFiles()
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM as never)
  async import(@Req() request: GatewayRequest, @By() caller: Caller): Promise<DeclaredFiguresView> {
    const { fields, file } = await readDeclaredFile(request);
    const texts = Object.fromEntries(TEXTS.map((name) => [name, fields[name] ?? '']));
    const known = { declaredId: fields['declaredId'] || caller.newId('declared') };
    return this.commands.send(declaredApi.enter, caller, { ...texts, ...file } as never, known);
  }

  /** Says why figures disagree; printed with the report. */
  @Post(':id/explain')
  @HttpCode(200)
  @Allow('head', 'leader')
  explain(
    @Param('id') declaredId: string,
    @Body() body: ExplanationBody,
    @By() caller: Caller,
  ): Promise<DeclaredFiguresView> {
    return this.commands.send(declaredApi.explain, caller, body, { declaredId });
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('head', 'leader')
  withdraw(@Param('id') declaredId: string, @By() caller: Caller): Promise<DeclaredFiguresView> {
    return this.commands.send(declaredApi.withdraw, caller, {}, { declaredId });
  }
}

const unknownFormat = Refused.because('invalid', 'unknown-format', 'Tệp mẫu có ở dạng csv và xlsx.', [
  { field: 'format', message: 'phải là csv hoặc xlsx' },
]);
