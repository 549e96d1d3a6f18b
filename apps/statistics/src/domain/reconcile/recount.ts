import type { ReconciliationDifference } from '@motcua/contracts';

import type { Contribution } from '../contribution.js';
import { count, ledgerId, sumOf } from '../ledger-changes.js';
import type { Counts } from '../ledger.js';
import type { StoredMonth } from './ports.js';

export interface CounterDifference extends ReconciliationDifference {
  readonly procedureCode: string;
}

/** Counts dossiers anew and compares with what is kept; holds one sheet per month of the ledger, never a dossier. */
export class Recount {
  /** Counters compared so far. */
  compared = 0;
  private readonly sheets: Parameters<typeof count>[0] = new Map();

  add(one: Contribution): void {
    count(this.sheets, one, 1);
  }

  /** Once for each stored month, after all dossiers were added. */
  compare(stored: StoredMonth): CounterDifference[] {
    const id = ledgerId(stored);
    const recounted = this.sheets.get(id);
    this.sheets.delete(id);
    const [days, kept] = [recounted?.days ?? {}, stored.days ?? {}];
    const faults = [
      ...names(days, kept).flatMap((day) => this.faults(`${id}|${day}`, days[day], kept[day])),
      ...this.faults(`${id}|total`, sumOf(Object.values(days)), stored.total),
      ...this.faults(`${id}|times`, recounted?.times, stored.times),
    ];
    return faults.map((fault) => ({ ...fault, procedureCode: stored.procedureCode }));
  }

  /** What was counted and is kept nowhere. */
  missing(): CounterDifference[] {
    return [...this.sheets.values()].flatMap(({ days: _days, times: _times, ...key }) => {
      const nothing: StoredMonth = { ...key, days: {}, times: {}, total: {} };
      return this.compare(nothing);
    });
  }

  private faults(key: string, recounted: Counts = {}, stored: Counts = {}): ReconciliationDifference[] {
    const measures = names(recounted, stored);
    this.compared += measures.length;
    return measures
      .filter((measure) => (recounted[measure] ?? 0) !== (stored[measure] ?? 0))
      .map((measure) => ({
        key: `${key}|${measure}`,
        expected: String(recounted[measure] ?? 0),
        found: String(stored[measure] ?? 0),
      }));
  }
}

const names = (a: object = {}, b: object = {}): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];
