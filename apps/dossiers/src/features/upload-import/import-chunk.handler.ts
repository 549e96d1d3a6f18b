import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ImportChunk, importsApi, Refused } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { Imports } from '../../domain/bulk/ports.js';
import { noSuchImport, notUploading } from '../../domain/bulk/refusals.js';

/** A piece of a file; taken only while the file comes in. */
@Controller()
export class ImportChunkHandler {
  constructor(private readonly imports: Imports) {}

  @Answers(importsApi.chunk)
  async handle(@Payload() { importId, number, data }: ImportChunk): Promise<{ number: number }> {
    const found = await this.imports.get(importId);
    if (!found) throw new Refused(noSuchImport);
    if (found.state !== 'uploading') throw new Refused(notUploading);
    await this.imports.addChunk(importId, number, Buffer.from(data, 'base64'));
    return { number };
  }
}
