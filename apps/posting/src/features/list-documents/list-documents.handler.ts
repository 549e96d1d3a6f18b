import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { PageQuery, postingApi, type DocumentView, type Page } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { DocumentList } from '../../domain/ports.js';

@Controller()
export class ListDocumentsHandler {
  constructor(private readonly documents: DocumentList) {}

  @Answers(postingApi.listDocuments)
  handle(@Payload() query: PageQuery): Promise<Page<DocumentView>> {
    return this.documents.page(query);
  }
}
