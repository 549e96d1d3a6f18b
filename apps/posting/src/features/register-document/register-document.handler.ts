import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  documentsApi,
  folded,
  RegisterDocument,
  Refused,
  type CommandMeta,
  type RegisteredDocument,
} from '@motcua/contracts';
import { Answers, Evidence, Meta } from '@motcua/messaging';

import { agencyOf } from '../../domain/document-agencies.js';
import { keyOf, signOf } from '../../domain/document-key.js';
import { register } from '../../domain/document.js';
import { DocumentList } from '../../domain/documents-port.js';
import { Documents } from '../../domain/ports.js';

/** Enters a document; answers what looks like it, so that a second entry of the same paper is noticed. */
@Controller()
export class RegisterDocumentHandler {
  constructor(
    private readonly documents: Documents,
    private readonly list: DocumentList,
    private readonly evidence: Evidence,
  ) {}

  @Answers(documentsApi.register)
  async handle(@Payload() command: RegisterDocument, @Meta() meta: CommandMeta): Promise<RegisteredDocument> {
    const key = keyOf(command, agencyOf(command.issuer, folded));
    if ('refused' in key) throw new Refused(key);
    await this.evidence.during(command.evidenceIds ?? [], () =>
      this.documents.execute(key.id, meta, (state) => register(state, command, key)),
    );
    const alike = await this.list.signed(signOf(command));
    return { documentId: key.id, similar: alike.filter(({ documentId }) => documentId !== key.id) };
  }
}
