import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  IMPORT_MAX_BYTES,
  importsApi,
  Refused,
  REJECTED_ROWS_KEPT_DAYS,
  StartImport,
  type CommandMeta,
  type ImportView,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { BulkSignal, Imports } from '../../domain/bulk/ports.js';
import { fileTooLarge, incomplete, noSuchImport } from '../../domain/bulk/refusals.js';
import { importView } from '../../domain/bulk/views.js';

const MEBIBYTE = 1_024 * 1_024;

/** All of a file has arrived; its dossiers are received at this moment, whenever their rows are read. */
@Controller()
export class StartImportHandler {
  constructor(
    private readonly imports: Imports,
    private readonly signal: BulkSignal,
  ) {}

  @Answers(importsApi.start)
  async handle(
    @Payload() { importId, chunks, procedureCode = '' }: StartImport,
    @Meta() meta: CommandMeta,
  ): Promise<ImportView> {
    const found = await this.imports.get(importId);
    if (!found) throw new Refused(noSuchImport);
    if (found.state === 'uploading') await this.check(importId, chunks);
    const { at: startedAt, actor, role, correlationId } = meta;
    const started = await this.imports.start(importId, { procedureCode, startedAt, actor, role, correlationId });
    if (!started) throw new Refused(noSuchImport);
    this.signal.raise();
    return importView(started, REJECTED_ROWS_KEPT_DAYS);
  }

  private async check(importId: string, chunks: number): Promise<void> {
    const there = await this.imports.sizeOf(importId);
    if (there.chunks !== chunks) throw new Refused(incomplete);
    if (there.bytes > IMPORT_MAX_BYTES) throw new Refused(fileTooLarge(IMPORT_MAX_BYTES / MEBIBYTE));
  }
}
