import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { postingApi, RegisterDocument, type CommandMeta } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { register } from '../../domain/document.js';
import { Documents } from '../../domain/ports.js';

@Controller()
export class RegisterDocumentHandler {
  constructor(private readonly documents: Documents) {}

  @Answers(postingApi.registerDocument)
  async handle(@Payload() command: RegisterDocument, @Meta() meta: CommandMeta): Promise<{ documentId: string }> {
    const { id } = await this.documents.execute(command.documentId, meta, (state) => register(state, command));
    return { documentId: id };
  }
}
