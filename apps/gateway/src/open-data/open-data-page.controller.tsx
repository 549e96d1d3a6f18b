import { Controller, Get, Req, Res } from '@nestjs/common';
import { Public } from '@motcua/auth';
import { reportsApi } from '@motcua/contracts';

import { Directories } from '../desk/directory.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Site } from '../pages/site.js';
import { OpenDataPage } from './open-data-page.js';

@Public()
@Controller('du-lieu-mo')
export class OpenDataPageController {
  constructor(
    private readonly site: Site,
    private readonly queries: Queries,
    private readonly directories: Directories,
  ) {}

  @Get()
  async page(@Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const [data, directory] = await Promise.all([
      this.queries.ask(reportsApi.openData, {}, request),
      this.directories.load(request),
    ]);
    const names = {
      fieldName: (code: string) => directory.fieldName(code),
      procedureName: (code: string) => directory.procedureName(code),
    };
    void reply.type('text/html; charset=utf-8').send(<OpenDataPage frame={this.site.frame()} data={data} {...names} />);
  }
}
