import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { importsApi, OpenImport, REJECTED_ROWS_KEPT_DAYS, type CommandMeta, type ImportView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { Imports } from '../../domain/bulk/ports.js';
import { importView } from '../../domain/bulk/views.js';
import { newImport } from './new-import.js';

/** A file begins to come in. The same id again finds the import that is there. */
@Controller()
export class OpenImportHandler {
  constructor(private readonly imports: Imports) {}

  @Answers(importsApi.open)
  async handle(@Payload() request: OpenImport, @Meta() meta: CommandMeta): Promise<ImportView> {
    return importView(await this.imports.open(newImport(request, meta)), REJECTED_ROWS_KEPT_DAYS);
  }
}
