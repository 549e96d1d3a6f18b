import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CorrectDocument, documentsApi, type CommandMeta } from '@motcua/contracts';
import { Answers, Evidence, Meta } from '@motcua/messaging';

import { correct, type DocumentState } from '../../domain/document.js';
import { Documents } from '../../domain/ports.js';

/** An entry is put right; why stays beside it. */
@Controller()
export class CorrectDocumentHandler {
  constructor(
    private readonly documents: Documents,
    private readonly evidence: Evidence,
  ) {}

  @Answers(documentsApi.correct)
  async handle(@Payload() command: CorrectDocument, @Meta() meta: CommandMeta): Promise<{ documentId: string }> {
    const beside = (seq: number) => ({ [`note-${seq}`]: command.reason });
    const decide = (state: DocumentState) => correct(state, command);
    await this.evidence.during(command.evidenceIds ?? [], () =>
      this.documents.execute(command.documentId, meta, decide, { beside }),
    );
    return { documentId: command.documentId };
  }
}
