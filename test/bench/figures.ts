import type { ReportPeriod, TableQuery } from '@motcua/contracts';
import { ParkingLot, Projections } from '@motcua/messaging';
import { Clock } from '@motcua/observability';
import { Database } from '@motcua/persistence';
import { startKit } from '@motcua/testing';

import { changesOf } from '../../apps/statistics/src/domain/ledger-changes.js';
import { reportTable } from '../../apps/statistics/src/domain/tables/report-tables.js';
import { FigureStore } from '../../apps/statistics/src/persistence/figure-store.js';
import { MongoFigures } from '../../apps/statistics/src/persistence/mongo-figures.js';
import { aYearOfContributions } from '../support/a-year-of-contributions.js';
import { rounded, spread } from './measure.js';

const SIZES = [10_000, 100_000, 1_000_000];
const ROUNDS = 5;
const PIECE = 50_000;
const INSERT = 2_000;

/**
 * Report 06a of a half-year while the number of dossiers grows tenfold twice. The raw ceiling of the same engine is one
 * `$group` of nothing but a count over the same contributions: what a report without the ledger would cost at least.
 */
export async function figureTimes(): Promise<Record<string, unknown>[]> {
  const kit = await startKit();
  try {
    const [database, lot, clock] = [kit.get(Database), kit.get(ParkingLot), kit.get(Clock)];
    const store = await FigureStore.open({ projections: kit.get(Projections), database, lot });
    const { contributions } = store.current;
    await contributions.prepare();
    const figures = new MongoFigures(() => store.current, lot, clock, 'sgddt');
    const rows: Record<string, unknown>[] = [];
    let loaded = 0;
    for (const size of SIZES) {
      const started = performance.now();
      for (; loaded < size; loaded += PIECE) await load(store, loaded, Math.min(PIECE, size - loaded));
      loaded = size;
      rows.push({
        contributions: size,
        'load s': seconds(performance.now() - started),
        ...(await measure(store, figures)),
      });
    }
    return rows;
  } finally {
    await kit.close();
  }
}

async function load({ current }: FigureStore, from: number, count: number): Promise<void> {
  const { collection, ledger } = current.contributions;
  const batch = (await ledger.head()) + 1;
  const made = aYearOfContributions(from, count);
  for (let at = 0; at < made.length; at += INSERT) {
    const documents = made
      .slice(at, at + INSERT)
      .map(([_id, doc]) => ({ _id, rev: 1, seen: {}, doc, batch, was: null }));
    await collection.insertMany(documents as never);
  }
  await ledger.count(batch, changesOf(made.map(([, after]) => ({ before: undefined, after }))));
}

async function measure({ current }: FigureStore, figures: MongoFigures): Promise<Record<string, unknown>> {
  const wholeMonths = await times(() => report(figures, { form: '06a', by: 'field' }, '2017-01-01', '2017-06-30'));
  const midMonths = await times(() => report(figures, { form: '06a', by: 'unit' }, '2016-12-15', '2017-06-14'));
  const facts = await times(() => figures.facts('overdue', DAYS, { procedure: 'P01' }, { limit: 100 }));
  const raw = await times(() => current.contributions.collection.aggregate(COUNT_ONLY).toArray());
  return {
    'ledger months': await current.contributions.ledger.months.estimatedDocumentCount(),
    '06a by field, ms': rounded(wholeMonths.p50),
    '06a by unit, 15th to 14th, ms': rounded(midMonths.p50),
    'facts of a cell, ms': rounded(facts.p50),
    'raw $group over contributions, ms': rounded(raw.p50),
    '06a to raw': rounded(wholeMonths.p50 / raw.p50, 3),
    'heap grows by, MB': rounded(Math.max(wholeMonths.heap, midMonths.heap), 1),
  };
}

const DAYS = { from: '2017-01-01', to: '2017-06-30', cutOff: '2017-06-30' };
const COUNT_ONLY = [
  { $match: { 'doc.receivedOn': { $gt: '', $lte: DAYS.to } } },
  { $group: { _id: '$doc.fieldCode', count: { $sum: 1 } } },
];

function report(figures: MongoFigures, query: TableQuery, from: string, to: string): Promise<unknown> {
  const period: ReportPeriod = {
    periodId: '',
    name: '',
    kind: 'other',
    year: 2017,
    from,
    to,
    cutOff: to,
    ground: '',
    origin: 'asked',
  };
  return reportTable(figures, query, period, '2018-01-01');
}

/** Median of some rounds, and by how much the heap was larger than before in the worst of them. */
async function times(work: () => Promise<unknown>): Promise<{ p50: number; heap: number }> {
  const samples: number[] = [];
  const before = process.memoryUsage().heapUsed;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().heapUsed)), 5);
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    await work();
    samples.push(performance.now() - started);
  }
  clearInterval(watch);
  return { p50: spread(samples).p50, heap: (most - before) / 2 ** 20 };
}

const seconds = (ms: number): number => rounded(ms / 1_000, 1);
