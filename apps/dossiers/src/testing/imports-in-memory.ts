import type { Page } from '@motcua/contracts';

import { Imports, type Claim, type ImportStart } from '../domain/bulk/ports.js';
import type { FileFacts, ImportRecord, ImportStep, RejectedRow } from '../domain/bulk/records.js';

/** Imports of one process, with the same promises as the real ones. */
export class ImportsInMemory extends Imports {
  readonly chunks = new Map<string, Map<number, Uint8Array>>();
  private readonly all = new Map<string, ImportRecord>();
  private readonly rows = new Map<string, RejectedRow>();

  async open(record: ImportRecord): Promise<ImportRecord> {
    const found = this.all.get(record.id) ?? record;
    this.all.set(record.id, found);
    return found;
  }

  async get(id: string): Promise<ImportRecord | null> {
    return this.all.get(id) ?? null;
  }

  async page(): Promise<Page<ImportRecord>> {
    return { items: [...this.all.values()], nextCursor: null };
  }

  async addChunk(id: string, number: number, data: Uint8Array): Promise<void> {
    this.chunks.set(id, (this.chunks.get(id) ?? new Map<number, Uint8Array>()).set(number, data));
  }

  async sizeOf(id: string): Promise<{ chunks: number; bytes: number }> {
    const pieces = [...(this.chunks.get(id)?.values() ?? [])];
    return { chunks: pieces.length, bytes: pieces.reduce((sum, { length }) => sum + length, 0) };
  }

  start(id: string, by: ImportStart): Promise<ImportRecord | null> {
    return this.change(id, ['uploading'], { ...by, state: 'waiting' });
  }

  cancel(id: string, finishedAt: string): Promise<ImportRecord | null> {
    return this.change(id, ['uploading', 'waiting', 'running'], { state: 'cancelled', finishedAt });
  }

  async claim(): Promise<ImportRecord | null> {
    const waiting = [...this.all.values()].find(({ state }) => state === 'waiting');
    return waiting ? this.change(waiting.id, ['waiting'], { state: 'running' }) : null;
  }

  keep(id: string): Promise<boolean> {
    return this.changed(id, {});
  }

  async *bytesOf(id: string): AsyncGenerator<Uint8Array, void> {
    yield* this.chunks.get(id)?.values() ?? [];
  }

  describe(id: string, _owner: string, facts: FileFacts): Promise<boolean> {
    return this.changed(id, facts);
  }

  async advance(id: string, _claim: Claim, step: ImportStep): Promise<boolean> {
    for (const row of step.rejected) this.rows.set(`${id}:${row.line}`, row);
    const before = this.all.get(id);
    if (before?.cursor !== step.from) return false;
    return this.changed(id, {
      cursor: step.cursor,
      created: before.created + step.created,
      existing: before.existing + step.existing,
      rejected: before.rejected + step.rejected.length,
      workedMs: before.workedMs + step.workedMs,
    });
  }

  finish(id: string, _owner: string, end: Pick<ImportRecord, 'state' | 'message' | 'finishedAt'>): Promise<boolean> {
    this.chunks.delete(id);
    return this.changed(id, end);
  }

  async rejectedAfter(id: string, line: number, limit: number): Promise<RejectedRow[]> {
    const mine = [...this.rows].filter(([key, row]) => key.startsWith(`${id}:`) && row.line > line);
    return mine
      .map(([, row]) => row)
      .toSorted((a, b) => a.line - b.line)
      .slice(0, limit);
  }

  async sweep(): Promise<void> {
    // Nothing grows old in memory.
  }

  private async changed(id: string, change: Partial<ImportRecord>): Promise<boolean> {
    return this.all.get(id)?.state === 'running' && (await this.change(id, ['running'], change)) !== null;
  }

  private async change(
    id: string,
    from: readonly ImportRecord['state'][],
    change: Partial<ImportRecord>,
  ): Promise<ImportRecord | null> {
    const found = this.all.get(id);
    if (!found) return null;
    if (from.includes(found.state)) this.all.set(id, { ...found, ...change });
    return this.all.get(id) as ImportRecord;
  }
}
