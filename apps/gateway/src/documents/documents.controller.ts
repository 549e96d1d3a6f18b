import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import { documentsApi, type DocumentDetails, type RegisteredDocument } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { CorrectDocumentBody, DocumentBody, WithdrawDocumentBody } from './documents.bodies.js';

/** The register of reform documents. */
@Allow('procedures', 'operator')
@Controller('api/v1/documents')
export class DocumentsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Post()
  register(@Body() body: DocumentBody, @By() caller: Caller): Promise<RegisteredDocument> {
    return this.commands.send(documentsApi.register, caller, body, { documentId: caller.newId('document') });
  }

  @Get(':id')
  @Allow(...STAFF)
  get(@Param('id') documentId: string, @Req() request: GatewayRequest): Promise<DocumentDetails> {
    return this.queries.ask(documentsApi.get, { documentId }, request);
  }

  @Post(':id/correct')
  @HttpCode(200)
  correct(
    @Param('id') documentId: string,
    @Body() body: CorrectDocumentBody,
    @By() caller: Caller,
  ): Promise<{ documentId: string }> {
    return this.commands.send(documentsApi.correct, caller, body, { documentId });
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  withdraw(
    @Param('id') documentId: string,
    @Body() body: WithdrawDocumentBody,
    @By() caller: Caller,
  ): Promise<{ documentId: string }> {
    return this.commands.send(documentsApi.withdraw, caller, body, { documentId });
  }
}
