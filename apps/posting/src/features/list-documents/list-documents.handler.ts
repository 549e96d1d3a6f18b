import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { documentsApi, ListDocuments, type DocumentPage } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { DocumentList } from '../../domain/documents-port.js';

@Controller()
export class ListDocumentsHandler {
  constructor(private readonly documents: DocumentList) {}

  @Answers(documentsApi.list)
  handle(@Payload() query: ListDocuments): Promise<DocumentPage> {
    return this.documents.page(query);
  }
}
