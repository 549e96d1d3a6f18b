import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { listImportsApi, ORGANISATION_LISTS, Refused, type OrganisationList } from '@motcua/contracts';

import { TakesFiles } from '../bulk/uploads.js';
import { callerOf } from '../desk/desk-caller.js';
import { sentIn } from '../desk/form/sent.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import { faultOf } from '../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { ListImportPage } from './list-import-page.js';
import { ListsPage } from './lists-page.js';
import { ReceiveList } from './receive-list.js';
import { LISTS_PAGE } from './words.js';

const HTML = 'text/html; charset=utf-8';

/** Lists of units and staff: a file comes in, is looked at, and entered. */
@Allow('operator')
@Controller('mot-cua/don-vi/nhap-tep')
export class ListsPageController {
  constructor(
    private readonly site: DeskSite,
    private readonly lists: ReceiveList,
    private readonly queries: Queries,
    private readonly commands: Commands,
  ) {}

  @Get()
  show(@Req() request: GatewayRequest, @Res() reply: GatewayReply): void {
    void reply.type(HTML).send(<ListsPage frame={this.site.frame(request)} />);
  }

  @Post('tep/:list')
  @TakesFiles()
  async take(@Param('list') wanted: string, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    try {
      const { id } = await this.lists.from(listOf(wanted), request, Caller.of(request));
      void reply.code(303).header('location', `${LISTS_PAGE}/${id}`).send();
    } catch (cause) {
      const { status, detail } = faultOf(cause);
      if (status >= 500) throw cause;
      const flash = { kind: 'error', text: detail } as const;
      void reply
        .code(status)
        .type(HTML)
        .send(<ListsPage frame={this.site.frame(request)} flash={flash} />);
    }
  }

  @Get(':id')
  async look(@Param('id') importId: string, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const view = await this.queries.ask(listImportsApi.get, { importId }, request);
    void reply.type(HTML).send(<ListImportPage frame={this.site.frame(request)} view={view} />);
  }

  @Post(':id/ghi')
  async enter(
    @Param('id') importId: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    await this.commands.send(listImportsApi.run, callerOf(request, sentIn(body)), {}, { importId });
    void reply.code(303).header('location', `${LISTS_PAGE}/${importId}`).send();
  }
}

/** @throws Refused for no list there is */
function listOf(wanted: string): OrganisationList {
  const list = ORGANISATION_LISTS.find((one) => one === wanted);
  if (list) return list;
  throw Refused.because('not-found', 'list-not-found', 'Không có loại danh sách này.');
}
