import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ImportRef,
  importsApi,
  PageQuery,
  Refused,
  REJECTED_ROWS_KEPT_DAYS,
  type ImportView,
  type Page,
} from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { Imports } from '../../domain/bulk/ports.js';
import { noSuchImport } from '../../domain/bulk/refusals.js';
import { importView } from '../../domain/bulk/views.js';

/** How far imports have come; newest first. */
@Controller()
export class TellImportProgressHandler {
  constructor(private readonly imports: Imports) {}

  @Answers(importsApi.get)
  async one(@Payload() { importId }: ImportRef): Promise<ImportView> {
    const found = await this.imports.get(importId);
    if (!found) throw new Refused(noSuchImport);
    return importView(found, REJECTED_ROWS_KEPT_DAYS);
  }

  @Answers(importsApi.list)
  async all(@Payload() query: PageQuery): Promise<Page<ImportView>> {
    const { items, nextCursor } = await this.imports.page(query);
    return { items: items.map((record) => importView(record, REJECTED_ROWS_KEPT_DAYS)), nextCursor };
  }
}
