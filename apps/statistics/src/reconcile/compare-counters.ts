import { Check } from '../domain/reconcile/checks.js';
import type { FoldedFigures } from '../domain/reconcile/ports.js';
import { Recount, type CounterDifference } from '../domain/reconcile/recount.js';

/**
 * Counts all contributions anew and compares with the ledger. The first count runs beside the work of the day, so it may
 * see a batch half-way; only procedures that seem to differ are counted again, while nothing is folded. That count is exact.
 */
export async function compareCounters(figures: FoldedFigures): Promise<Check> {
  const check = new Check('contribution-counters');
  const first = await recount(figures);
  check.compared = first.compared;
  const procedures = [...new Set(first.differences.map(({ procedureCode }) => procedureCode))];
  if (procedures.length === 0) return check;
  const { differences } = await figures.atRest(() => recount(figures, procedures));
  for (const { key, expected, found } of differences) check.differs({ key, expected, found });
  return check;
}

async function recount(figures: FoldedFigures, procedures?: readonly string[]) {
  const recounted = new Recount();
  for await (const one of figures.contributions(procedures)) recounted.add(one);
  const differences: CounterDifference[] = [];
  for await (const month of figures.months(procedures)) differences.push(...recounted.compare(month));
  differences.push(...recounted.missing());
  return { differences, compared: recounted.compared };
}
