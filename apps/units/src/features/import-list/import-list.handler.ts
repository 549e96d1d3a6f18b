import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  AddListRows,
  IMPORT_MOST_ROWS,
  ListImportRef,
  listImportsApi,
  OpenListImport,
  Refused,
  RejectedFrom,
  type CommandMeta,
  type ListImportView,
  type RejectedListRows,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { ImportBook } from '../../domain/importing/records.js';
import { ListImports } from '../../importing/list-imports.js';

/** Rejected rows told at a time. */
const PAGE = 200;

/** A list of units or staff comes in: its rows, what would become of them, then for good. */
@Controller()
export class ImportListHandler {
  constructor(
    private readonly book: ImportBook,
    private readonly imports: ListImports,
  ) {}

  @Answers(listImportsApi.open)
  async open(@Payload() command: OpenListImport, @Meta() meta: CommandMeta): Promise<ListImportView> {
    const { importId: id, ...rest } = command;
    await this.book.open({ id, ...rest, state: 'reading', openedAt: meta.recordedAt });
    return this.imports.view(id);
  }

  @Answers(listImportsApi.addRows)
  async addRows(@Payload() { importId, rows }: AddListRows): Promise<{ rows: number }> {
    await this.imports.known(importId);
    const so = await this.book.addRows(
      importId,
      rows.map((row) => ({ ...row, verdict: null })),
    );
    if (so <= IMPORT_MOST_ROWS) return { rows: so };
    const detail = `Tệp có hơn ${IMPORT_MOST_ROWS} dòng; hãy chia thành nhiều tệp.`;
    throw Refused.because('invalid', 'too-many-rows', detail, [{ field: 'file', message: detail }]);
  }

  @Answers(listImportsApi.judge)
  async judge(@Payload() { importId }: ListImportRef, @Meta() meta: CommandMeta): Promise<ListImportView> {
    const record = await this.imports.known(importId);
    if (record.state !== 'done') {
      await this.imports.judge(record, meta.recordedAt.slice(0, 10));
      await this.book.setState(importId, 'judged');
    }
    return this.imports.view(importId);
  }

  @Answers(listImportsApi.run)
  async run(@Payload() { importId }: ListImportRef, @Meta() meta: CommandMeta): Promise<ListImportView> {
    const record = await this.imports.known(importId);
    if (record.state !== 'done') {
      // Judged anew: the organisation may have changed since it was looked at.
      const verdicts = await this.imports.judge(record, meta.recordedAt.slice(0, 10));
      await this.imports.enter(record, verdicts, meta);
      await this.book.setState(importId, 'done');
    }
    return this.imports.view(importId);
  }

  @Answers(listImportsApi.get)
  get(@Payload() { importId }: ListImportRef): Promise<ListImportView> {
    return this.imports.view(importId);
  }

  @Answers(listImportsApi.rejected)
  async rejected(@Payload() { importId, after }: RejectedFrom): Promise<RejectedListRows> {
    const { titles, separator } = await this.imports.known(importId);
    const rows = (await this.book.rows(importId)).filter(
      ({ line, verdict }) => line > after && verdict?.outcome === 'refused',
    );
    const some = rows.slice(0, PAGE);
    return {
      titles: [...titles],
      separator,
      rows: some.map(({ line, raw, verdict }) => ({
        line,
        raw: [...raw],
        faults: (verdict?.faults ?? []).map((one) => ({ ...one })),
      })),
      next: rows.length > PAGE ? (some.at(-1)?.line ?? null) : null,
    };
  }
}
