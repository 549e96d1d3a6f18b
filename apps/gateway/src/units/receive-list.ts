import { Injectable } from '@nestjs/common';
import {
  IMPORT_ROWS_AT_ONCE,
  listImportsApi,
  Refused,
  type ListImportView,
  type ListRow,
  type OrganisationList,
  type RejectedListRows,
} from '@motcua/contracts';
import { readOfficeFile, rejectedFile, RefusedFile, type OfficeFile, type RowResult } from '@motcua/office-files';

import { readable, readSentFile, type SentFile } from '../bulk/sent-file.js';
import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import type { Caller } from '../writes/caller.js';
import { COLUMNS } from './list-files.js';

/** Reads a list of units or staff and hands its rows on; nothing of it is entered yet. */
@Injectable()
export class ReceiveList {
  constructor(private readonly queries: Queries) {}

  /** What would become of each row. @throws HttpProblem, Refused, Unavailable */
  async from(list: OrganisationList, request: GatewayRequest, caller: Caller): Promise<ListImportView> {
    const importId = caller.newId('list-import');
    await readSentFile(request, (file) => this.pass(importId, list, file, request));
    return this.queries.ask(listImportsApi.judge, { importId }, request);
  }

  /** The rows that were not taken, each with its reasons, to be mended and sent again. */
  async rejected(importId: string, request: GatewayRequest): Promise<string> {
    let page = await this.queries.ask(listImportsApi.rejected, { importId, after: 0 }, request);
    const { titles, separator } = page;
    const rows: RejectedListRows['rows'] = [...page.rows];
    while (page.next !== null) {
      page = await this.queries.ask(listImportsApi.rejected, { importId, after: page.next }, request);
      rows.push(...page.rows);
    }
    let text = '';
    for await (const piece of rejectedFile(
      { titles, separator },
      rows.map((row) => ({ ...row, ok: false as const })),
    ))
      text += piece;
    return text;
  }

  private async pass(importId: string, list: OrganisationList, file: SentFile, request: GatewayRequest): Promise<void> {
    try {
      const office = await readOfficeFile(file.pieces(), COLUMNS[list]);
      const { titles, separator } = office;
      const opened = { importId, list, fileName: readable(file.name), titles: [...titles], separator };
      await this.queries.ask(listImportsApi.open, opened, request);
      for await (const rows of batches(office)) {
        await this.queries.ask(listImportsApi.addRows, { importId, rows }, request);
      }
    } catch (cause) {
      if (!(cause instanceof RefusedFile)) throw cause;
      const { message } = cause;
      throw Refused.because('invalid', 'file-refused', message, [{ field: 'file', message }]);
    }
  }
}

async function* batches({ rows }: OfficeFile): AsyncGenerator<ListRow[], void> {
  let held: ListRow[] = [];
  for await (const row of rows) {
    held.push(listRow(row));
    if (held.length < IMPORT_ROWS_AT_ONCE) continue;
    yield held;
    held = [];
  }
  if (held.length > 0) yield held;
}

const listRow = (row: RowResult): ListRow => ({
  line: row.line,
  raw: [...row.raw],
  values: row.ok ? row.values : {},
  faults: row.ok ? [] : row.faults.map((one) => ({ ...one })),
});
