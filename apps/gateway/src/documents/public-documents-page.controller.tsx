import { Controller, Get, Header, Param, Query, Req } from '@nestjs/common';
import { Public } from '@motcua/auth';
import { documentsApi } from '@motcua/contracts';

import { sentIn } from '../desk/form/sent.js';
import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Site } from '../pages/site.js';
import { askedOf, filterIn } from './document-links.js';
import { DocumentPage } from './public-document-page.js';
import { DocumentsPage } from './public-documents-page.js';

const HTML = 'text/html; charset=utf-8';
const A_PAGE = 100;

/** Documents of reform for everybody; works without JavaScript. */
@Public()
@Controller('van-ban')
export class PublicDocumentsPageController {
  constructor(
    private readonly site: Site,
    private readonly queries: Queries,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async list(@Query() query: unknown, @Req() request: GatewayRequest) {
    const filter = filterIn(sentIn(query));
    const documents = await this.queries.ask(documentsApi.list, askedOf(filter, A_PAGE), request);
    return <DocumentsPage frame={this.site.frame()} documents={documents} filter={filter} />;
  }

  @Get(':id')
  @Header('content-type', HTML)
  async one(@Param('id') documentId: string, @Req() request: GatewayRequest) {
    const document = await this.queries.ask(documentsApi.get, { documentId }, request);
    return <DocumentPage frame={this.site.frame()} document={document} />;
  }
}
