import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import type { RunningSystem } from '../../tools/start/system.mjs';
import { aRequest } from '../support/a-dossier.js';
import { Api } from '../support/api.js';
import { asCsv, asXlsx, examFile } from '../support/exam-file.js';
import { hasEnded, Uploads, type UploadedFile } from '../support/uploads.js';
import { rounded } from './measure.js';

const ROWS = 8_077;
/** Dossiers accepted at the counter each second. */
const COUNTER_PER_SECOND = 20;
const IDLE_SECONDS = 10;

/** A file of candidates taken in while the counter goes on, beside the counter alone and the file alone. */
export async function intake(system: RunningSystem, procedureCode: string): Promise<Record<string, unknown>[]> {
  const idle = await counter(system, procedureCode, () => sleep(IDLE_SECONDS * 1_000));
  const rows: Record<string, unknown>[] = [row('counter alone', idle.times)];
  const file = (round: string) => ({ name: `${round}.csv`, procedureCode, content: fileOf(round) });
  rows.push(row('CSV alone', [], await taken(system, file('a'))));
  const beside = async (name: string, upload: UploadedFile) => {
    const { times, result } = await counter(system, procedureCode, () => taken(system, upload));
    rows.push(row(name, times, result));
  };
  await beside('CSV beside the counter', file('b'));
  await beside('the same CSV again', file('b'));
  const xlsx = await asXlsx({ rows: rowsOf('c') });
  await beside('XLSX beside the counter', { name: 'c.xlsx', procedureCode, content: xlsx });
  return rows;
}

/** The same people with other numbers, so that each file brings dossiers of its own. */
function rowsOf(round: string): string[][] {
  const offset = 100_000 * (round.charCodeAt(0) - 96);
  return examFile(ROWS).rows.map((cells, index) => cells.with(3, `000${String(offset + index).padStart(9, '0')}`));
}

const fileOf = (round: string): Buffer => asCsv({ rows: rowsOf(round) });

async function taken(system: RunningSystem, upload: UploadedFile): Promise<number> {
  const uploads = new Uploads(system);
  const started = performance.now();
  const importId = await uploads.send(upload);
  for (;;) {
    const view = await uploads.progress(importId);
    if (hasEnded(view)) {
      if (view.read !== ROWS || view.rejected > 0) throw new Error(`not as expected: ${JSON.stringify(view)}`);
      return (performance.now() - started) / 1_000;
    }
    await sleep(250);
  }
}

/** Accepts dossiers at an even pace, whether answers are late or not, as long as the work lasts. */
async function counter<T>(system: RunningSystem, procedureCode: string, work: () => Promise<T>) {
  const api = Api.as(system, 'clerk');
  const times: number[] = [];
  const underWay: Promise<void>[] = [];
  const failures: unknown[] = [];
  const accept = async (number: number) => {
    const from = performance.now();
    const { status } = await api.post('/dossiers', aRequest(procedureCode, number), randomUUID());
    if (status !== 201) throw new Error(`the counter was answered ${status}`);
    times.push(performance.now() - from);
  };
  let number = 0;
  const pace = setInterval(
    () => underWay.push(accept((number += 1)).catch((cause: unknown) => void failures.push(cause))),
    1_000 / COUNTER_PER_SECOND,
  );
  const result = await work();
  clearInterval(pace);
  await Promise.all(underWay);
  if (failures.length > 0) throw failures[0];
  return { times, result };
}

function row(name: string, times: readonly number[], seconds?: number): Record<string, unknown> {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN, 1);
  return {
    run: name,
    'file s': seconds === undefined ? '' : rounded(seconds, 1),
    'rows/s': seconds === undefined ? '' : rounded(ROWS / seconds),
    'counter n': sorted.length || '',
    'p50 ms': sorted.length ? at(0.5) : '',
    'p95 ms': sorted.length ? at(0.95) : '',
    'p99 ms': sorted.length ? at(0.99) : '',
  };
}
