import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Public } from '@motcua/auth';
import {
  documentsApi,
  ListDocuments,
  ResolveDocument,
  type DocumentDetails,
  type DocumentView,
} from '@motcua/contracts';

import { EvidenceFiles } from '../evidence/evidence-files.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { HttpProblem, ROUTE_NOT_FOUND } from '../http/http-problem.js';
import { Queries } from '../http/queries.js';

/** Documents of reform, for everybody. */
@Public()
@Controller('api/v1/public/documents')
export class PublicDocumentsController {
  constructor(
    private readonly queries: Queries,
    private readonly files: EvidenceFiles,
  ) {}

  @Get()
  list(@Query() query: ListDocuments, @Req() request: GatewayRequest) {
    return this.queries.ask(documentsApi.list, query, request);
  }

  /** Finds a document by number and symbol, so that other parts can refer to it in words. */
  @Get('resolve')
  resolve(@Query() query: ResolveDocument, @Req() request: GatewayRequest): Promise<{ items: DocumentView[] }> {
    return this.queries.ask(documentsApi.resolve, query, request);
  }

  @Get(':id')
  get(@Param('id') documentId: string, @Req() request: GatewayRequest): Promise<DocumentDetails> {
    return this.queries.ask(documentsApi.get, { documentId }, request);
  }

  /** A file is public only as part of a document. */
  @Get(':id/files/:file')
  async file(
    @Param('id') documentId: string,
    @Param('file') file: string,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const { evidenceIds } = await this.queries.ask(documentsApi.get, { documentId }, request);
    if (!evidenceIds.includes(file)) throw new HttpProblem(ROUTE_NOT_FOUND);
    await this.files.show('posting', file, request, reply);
  }
}
