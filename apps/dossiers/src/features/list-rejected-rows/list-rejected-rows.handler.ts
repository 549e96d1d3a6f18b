import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { importsApi, Refused, RejectedRowsQuery, type RejectedRowsPage } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { Imports } from '../../domain/bulk/ports.js';
import { noSuchImport } from '../../domain/bulk/refusals.js';

/** Rows of one answer; with the longest cells they stay below the largest message. */
const ROWS = 100;

/** The rows that were not taken, in the order of the file. */
@Controller()
export class ListRejectedRowsHandler {
  constructor(private readonly imports: Imports) {}

  @Answers(importsApi.rejected)
  async handle(@Payload() { importId, after }: RejectedRowsQuery): Promise<RejectedRowsPage> {
    const found = await this.imports.get(importId);
    if (!found) throw new Refused(noSuchImport);
    const items = await this.imports.rejectedAfter(importId, after, ROWS);
    const next = items.length === ROWS ? (items.at(-1)?.line ?? null) : null;
    return { titles: [...found.titles], separator: found.separator, items, next };
  }
}
