import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { documentsApi, ResolveDocument, type DocumentView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { DocumentList } from '../../domain/documents-port.js';

/** Finds documents by what people write: `699/KH-SGDĐT`, with or without the year. */
@Controller()
export class ResolveDocumentHandler {
  constructor(private readonly documents: DocumentList) {}

  @Answers(documentsApi.resolve)
  async handle(@Payload() { symbol, year }: ResolveDocument): Promise<{ items: DocumentView[] }> {
    const named = symbol.replace(/^\s*số\s*:?\s*/i, '').trim();
    return { items: await this.documents.signed(named, year) };
  }
}
