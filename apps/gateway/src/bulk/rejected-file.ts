import { Readable } from 'node:stream';

import { Injectable } from '@nestjs/common';
import { importsApi, type RejectedRowsPage, type RejectedRowView } from '@motcua/contracts';
import { rejectedFile, type RowResult } from '@motcua/office-files';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';

/** The rows of an import that were not taken, as a file to be mended and sent again. */
@Injectable()
export class RejectedFile {
  constructor(private readonly queries: Queries) {}

  /** @throws Refused, Unavailable before the first line */
  async of(importId: string, request: GatewayRequest): Promise<Readable> {
    const first = await this.page(importId, 0, request);
    const source = { titles: first.titles, separator: first.separator };
    return Readable.from(rejectedFile(source, this.rows(importId, first, request)));
  }

  private async *rows(
    importId: string,
    first: RejectedRowsPage,
    request: GatewayRequest,
  ): AsyncGenerator<RowResult, void> {
    let page = first;
    for (;;) {
      yield* page.items.map(asRow);
      if (page.next === null) return;
      page = await this.page(importId, page.next, request);
    }
  }

  private page(importId: string, after: number, request: GatewayRequest): Promise<RejectedRowsPage> {
    return this.queries.ask(importsApi.rejected, { importId, after }, request);
  }
}

const asRow = ({ line, raw, faults }: RejectedRowView): RowResult => ({ line, ok: false, raw, faults });
