import type { Contribution } from './contribution.js';
import { effectsOf, tenthsOf, type Counts, type LedgerKey, type LedgerMonth } from './ledger.js';

/** Month of the ledger while it is added up. */
interface Sheet extends LedgerKey {
  readonly days: Record<string, Record<string, number>>;
  readonly times: Record<string, number>;
}

/** What replacing contributions changes in the ledger: minus the old, plus the new; months without a change are left out. */
export function changesOf(
  replaced: readonly { before: Contribution | undefined; after: Contribution }[],
): LedgerMonth[] {
  const sheets = new Map<string, Sheet>();
  for (const { before, after } of replaced) {
    if (before) count(sheets, before, -1);
    count(sheets, after, 1);
  }
  return [...sheets.values()].map(withoutZeros).filter(isChange);
}

/** Counts one dossier `sign` times in the sheets, which are made as needed. */
export function count(sheets: Map<string, Sheet>, one: Contribution, sign: 1 | -1): void {
  for (const { day, measure, by } of effectsOf(one)) {
    const counts = (sheetOf(sheets, one, day).days[day.slice(8)] ??= {});
    counts[measure] = (counts[measure] ?? 0) + sign * by;
  }
  const tenths = tenthsOf(one);
  if (tenths === null) return;
  const { times } = sheetOf(sheets, one, one.completedOn);
  times[tenths] = (times[tenths] ?? 0) + sign;
}

export const ledgerId = ({ procedureCode, fieldCode, unitId, channel, month }: LedgerKey): string =>
  [procedureCode, fieldCode, unitId, channel, month].join('|');

function sheetOf(sheets: Map<string, Sheet>, one: Contribution, day: string): Sheet {
  const { procedureCode, fieldCode, unitId, channel } = one;
  const key = { procedureCode, fieldCode, unitId, channel, month: day.slice(0, 7) };
  const id = ledgerId(key);
  const sheet = sheets.get(id) ?? { ...key, days: {}, times: {} };
  sheets.set(id, sheet);
  return sheet;
}

/** Sum of several counts. */
export function sumOf(all: readonly Counts[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const counts of all) {
    for (const [measure, value] of Object.entries(counts)) sum[measure] = (sum[measure] ?? 0) + value;
  }
  return sum;
}

function withoutZeros({ days, times, ...key }: Sheet): LedgerMonth {
  const kept = Object.entries(days).map(([day, counts]) => [day, nonZero(counts)] as const);
  return {
    ...key,
    days: Object.fromEntries(kept.filter(([, counts]) => Object.keys(counts).length > 0)),
    times: nonZero(times),
  };
}

const nonZero = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([, value]) => value !== 0));

const isChange = ({ days, times }: LedgerMonth): boolean => Object.keys(days).length + Object.keys(times).length > 0;
