import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { DocumentRef, documentsApi, type DocumentDetails } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { DocumentDetailsOf } from '../../documents/document-details.js';

@Controller()
export class GetDocumentHandler {
  constructor(private readonly details: DocumentDetailsOf) {}

  @Answers(documentsApi.get)
  handle(@Payload() { documentId }: DocumentRef): Promise<DocumentDetails> {
    return this.details.get(documentId);
  }
}
