import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import { Public } from '@motcua/auth';
import { OpenDataQuery, reportsApi } from '@motcua/contracts';
import { IsIn, IsOptional } from 'class-validator';

import { GatewayConfig } from '../gateway.config.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { OPEN_COLUMNS, openCsv } from './open-data-file.js';

class OpenFile extends OpenDataQuery {
  @IsOptional()
  @IsIn(['json', 'csv'], { message: 'phải là json hoặc csv' })
  format?: string;
}

/** Proposed: which licence holds is for the department to lay down. */
const LICENCE = 'Được dùng lại tự do khi ghi rõ nguồn.';
const DATA = '/api/v1/public/open-data/dossiers';

/** Counts by month, field, procedure and channel for everybody; small ones are hidden. */
@Public()
@Controller('api/v1/public/open-data')
export class OpenDataController {
  constructor(
    private readonly queries: Queries,
    private readonly config: GatewayConfig,
  ) {}

  /** What the data set is, in the words of DCAT. */
  @Get()
  async about(@Req() request: GatewayRequest): Promise<object> {
    const { from, to, threshold, freshness } = await this.queries.ask(reportsApi.openData, {}, request);
    return {
      title: 'Hồ sơ thủ tục hành chính theo tháng',
      description: 'Số hồ sơ mới tiếp nhận và đã giải quyết theo tháng, lĩnh vực, thủ tục và hình thức nộp.',
      publisher: this.config.DEPARTMENT_NAME,
      language: 'vi',
      licence: LICENCE,
      temporal: { startDate: from, endDate: to },
      temporalResolution: 'P1M',
      modified: freshness.asOf,
      threshold,
      landingPage: '/du-lieu-mo',
      columns: OPEN_COLUMNS.map(([name, description]) => ({ name, description })),
      suppression: `Ô từ 1 đến ${threshold - 1} hồ sơ để trống, cùng các ô cần thiết để không tính ngược lại được; tháng chưa kết thúc không có trong dữ liệu.`,
      distribution: [
        { format: 'CSV', mediaType: 'text/csv', downloadURL: `${DATA}?format=csv` },
        { format: 'JSON', mediaType: 'application/json', downloadURL: DATA },
      ],
    };
  }

  @Get('dossiers')
  @Header('access-control-allow-origin', '*')
  async dossiers(
    @Query() { format, ...query }: OpenFile,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const data = await this.queries.ask(reportsApi.openData, query, request);
    if (format !== 'csv') return void reply.send(data);
    const name = `ho-so-${data.from.slice(0, 7)}-${data.to.slice(0, 7)}.csv`;
    void reply
      .header('content-disposition', `attachment; filename="${name}"`)
      .type('text/csv; charset=utf-8')
      .send(openCsv(data));
  }
}
