import type { BulkView, ImportState, ImportView } from '@motcua/contracts';

import type { BulkRecord, ImportRecord } from './records.js';

const IMPORT_STATES: Record<ImportState, string> = {
  uploading: 'đang tải lên',
  waiting: 'chờ xử lý',
  running: 'đang xử lý',
  done: 'đã xong',
  failed: 'không đọc được tệp',
  cancelled: 'đã dừng',
};

const BULK_ACTS = {
  return: 'trả kết quả hàng loạt',
  transfer: 'chuyển xử lý hàng loạt',
  complete: 'hoàn thành hàng loạt',
  'undo-return': 'hủy việc trả kết quả hàng loạt',
} as const;

const BULK_STATES = { waiting: 'chờ xử lý', running: 'đang xử lý', done: 'đã xong' } as const;

/** @param keptDays how long rejected rows are kept after the end */
export function importView(record: ImportRecord, keptDays: number): ImportView {
  const { id, fileName, state, created, existing, rejected, total, openedAt, workedMs, actor } = record;
  const read = created + existing + rejected;
  return {
    id,
    fileName,
    state,
    stateName: IMPORT_STATES[state],
    procedureCode: record.procedureCode || null,
    read,
    created,
    existing,
    rejected,
    total,
    openedAt,
    startedAt: record.startedAt || null,
    finishedAt: record.finishedAt || null,
    rowsPerSecond: workedMs > 0 ? Math.round((read * 10_000) / workedMs) / 10 : null,
    message: record.message || null,
    actor,
    rejectedUntil: record.finishedAt ? daysAfter(record.finishedAt.slice(0, 10), keptDays) : null,
  };
}

export function bulkView(record: BulkRecord, undo: BulkRecord | null = null): BulkView {
  const { id, act, state, total, done, refused, startedAt, actor } = record;
  return {
    id,
    act,
    actName: BULK_ACTS[act],
    state,
    stateName: BULK_STATES[state],
    total,
    done,
    refused,
    startedAt,
    finishedAt: record.finishedAt || null,
    actor,
    reason: record.reason || null,
    undo: undo && bulkView(undo),
    undoes: record.undoes || null,
  };
}

const DAY_MS = 86_400_000;

/** `YYYY-MM-DD`. */
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The one job that takes a bulk return back. */
export const undoOf = (jobId: string): string => `${jobId}.undo`;
