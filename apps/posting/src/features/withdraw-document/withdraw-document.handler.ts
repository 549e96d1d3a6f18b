import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { documentsApi, WithdrawDocument, type CommandMeta } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { withdraw } from '../../domain/document.js';
import { Documents } from '../../domain/ports.js';

/** An entry was a mistake; why stays beside it. */
@Controller()
export class WithdrawDocumentHandler {
  constructor(private readonly documents: Documents) {}

  @Answers(documentsApi.withdraw)
  async handle(
    @Payload() { documentId, reason }: WithdrawDocument,
    @Meta() meta: CommandMeta,
  ): Promise<{ documentId: string }> {
    const beside = (seq: number) => ({ [`note-${seq}`]: reason });
    await this.documents.execute(documentId, meta, (state) => withdraw(state, meta.at), { beside });
    return { documentId };
  }
}
