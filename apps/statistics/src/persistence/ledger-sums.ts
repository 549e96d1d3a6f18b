import type { Document } from 'mongodb';

import { figuresOf } from '../domain/cell-figures.js';
import type { Cell, CellScope } from '../domain/cells.js';
import { sumOf } from '../domain/ledger-changes.js';
import { ALL_MEASURES, type Counts } from '../domain/ledger.js';
import type { LedgerDocument, MongoLedger } from './mongo-ledger.js';

interface Sides {
  readonly of: Omit<Cell, 'figures'>;
  before: Counts;
  within: Counts;
}

/**
 * Cells of the days `from` to `end`, both included. Whole months are added up by the database; only the two months at the
 * ends are read by the day, so the cost grows with procedures, units and months, not with dossiers.
 */
export async function ledgerCells(ledger: MongoLedger, from: string, end: string, scope: CellScope): Promise<Cell[]> {
  const [first, last] = [from.slice(0, 7), end.slice(0, 7)];
  const months = (range: Document) => ({ ...filterOf(scope), month: range });
  const [before, within, edges] = await Promise.all([
    grouped(ledger, months({ $lt: first })),
    first < last ? grouped(ledger, months({ $gt: first, $lt: last })) : [],
    ledger.months
      .find(months({ $in: [first, last] }), { projection: { times: 0, total: 0 }, batchSize: 5_000 })
      .toArray(),
  ]);
  const cells = new Map<string, Sides>();
  for (const { of, counts } of before) add(cells, of, 'before', counts);
  for (const { of, counts } of within) add(cells, of, 'within', counts);
  for (const month of edges) {
    add(
      cells,
      month,
      'before',
      daysOf(month, (day) => day < from),
    );
    add(
      cells,
      month,
      'within',
      daysOf(month, (day) => day >= from && day <= end),
    );
  }
  return [...cells.values()].map(cellOf).filter(({ figures }) => Object.values(figures).some((value) => value !== 0));
}

/** Conditions on a ledger document or, under `doc.`, on a contribution. */
export function filterOf(scope: CellScope, prefix = ''): Document {
  const { field, procedure, units, channel } = scope;
  return {
    ...(field === undefined ? {} : { [`${prefix}fieldCode`]: field }),
    ...(procedure === undefined ? {} : { [`${prefix}procedureCode`]: procedure }),
    ...(units === undefined ? {} : { [`${prefix}unitId`]: { $in: [...units] } }),
    ...(channel === undefined ? {} : { [`${prefix}channel`]: channel }),
  };
}

async function grouped(ledger: MongoLedger, match: Document): Promise<{ of: Sides['of']; counts: Counts }[]> {
  const of = Object.fromEntries(['procedureCode', 'fieldCode', 'unitId', 'channel'].map((name) => [name, `$${name}`]));
  const sums = Object.fromEntries(ALL_MEASURES.map((measure, index) => [`m${index}`, { $sum: `$total.${measure}` }]));
  const rows = await ledger.months
    .aggregate([{ $match: match }, { $group: { _id: of, ...sums } }], { batchSize: 5_000 })
    .toArray();
  return rows.map((row) => ({
    of: row['_id'] as Sides['of'],
    counts: Object.fromEntries(ALL_MEASURES.map((measure, index) => [measure, Number(row[`m${index}`])])),
  }));
}

function add(cells: Map<string, Sides>, of: Sides['of'], side: 'before' | 'within', counts: Counts): void {
  const { procedureCode, fieldCode, unitId, channel } = of;
  const key = [procedureCode, fieldCode, unitId, channel].join('|');
  const cell = cells.get(key) ?? { of: { procedureCode, fieldCode, unitId, channel }, before: {}, within: {} };
  cell[side] = sumOf([cell[side], counts]);
  cells.set(key, cell);
}

const daysOf = ({ month, days }: LedgerDocument, wanted: (day: string) => boolean): Counts =>
  sumOf(Object.entries(days).flatMap(([day, counts]) => (wanted(`${month}-${day}`) ? [counts] : [])));

const cellOf = ({ of, before, within }: Sides): Cell => ({
  ...of,
  figures: figuresOf(before, within, of.channel === 'online'),
});
