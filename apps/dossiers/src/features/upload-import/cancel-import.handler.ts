import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ImportRef,
  importsApi,
  Refused,
  REJECTED_ROWS_KEPT_DAYS,
  type CommandMeta,
  type ImportView,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { Imports } from '../../domain/bulk/ports.js';
import { noSuchImport } from '../../domain/bulk/refusals.js';
import { importView } from '../../domain/bulk/views.js';

/** Ends an import; dossiers it has created stay, and one that has ended stays as it is. */
@Controller()
export class CancelImportHandler {
  constructor(private readonly imports: Imports) {}

  @Answers(importsApi.cancel)
  async handle(@Payload() { importId }: ImportRef, @Meta() meta: CommandMeta): Promise<ImportView> {
    const found = await this.imports.cancel(importId, meta.recordedAt);
    if (!found) throw new Refused(noSuchImport);
    return importView(found, REJECTED_ROWS_KEPT_DAYS);
  }
}
