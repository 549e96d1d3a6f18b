import type { Refusal, ReportPeriod, ReportTable, TableQuery } from '@motcua/contracts';

import type { CellScope } from '../cells.js';
import { versionsOn } from '../coverage.js';
import type { Figures } from '../figure-ports.js';
import { lastDayOf } from '../last-day.js';
import { invalid } from '../refusals.js';
import { buildMonths, monthsBetween } from './build-months.js';
import { buildTable } from './build-table.js';
import { layoutOf } from './layouts.js';

/** Ten years: a longer series is asked for in parts. */
const MOST_MONTHS = 120;

/**
 * Any table of any period: a grouping over cells.
 * @param today days after it are not counted
 */
export async function reportTable(
  figures: Figures,
  query: TableQuery,
  period: ReportPeriod,
  today: string,
): Promise<ReportTable> {
  // Taken before the figures: what they hold beyond it is extra, never missing.
  const freshness = await figures.freshness();
  const end = lastDayOf(period, today);
  const unitOn = query.map ? await figures.unitOn(query.map) : (unitId: string) => unitId;
  const [names, coverage] = await Promise.all([figures.names(query.map ?? end), figures.coverage()]);
  const scope = await scopeOf(figures, query);
  const layout = layoutOf(query.form === '07a' && query.by ? '07a-wide' : query.form, end, query.version);
  const sources = { query, period, layout, names, unitOn, freshness, inForce: [...versionsOn(coverage, end).keys()] };
  const cells = await figures.cells(period, scope);
  if (query.form !== 'months') return buildTable({ ...sources, cells });
  const months = [];
  for (const span of monthsBetween(period.from, end)) {
    months.push({ span, cells: await figures.cells({ ...span, cutOff: span.to }, scope) });
  }
  return buildMonths(sources, months, cells);
}

/** A unit of another map stands for all units that have come into it. */
export async function scopeOf(
  figures: Figures,
  { field, procedure, unit, channel, map }: Omit<TableQuery, 'form'>,
): Promise<CellScope> {
  if (unit === undefined || map === undefined) {
    return { field, procedure, channel, units: unit === undefined ? undefined : [unit] };
  }
  const [onMap, { units }] = await Promise.all([figures.unitOn(map), figures.coverage()]);
  const joined = units.map(({ id }) => id).filter((id) => onMap(id) === unit);
  return { field, procedure, channel, units: [...new Set([...joined, unit])] };
}

/** A series that would be too long. */
export function tooManyMonths({ form }: TableQuery, { from, to }: ReportPeriod): Refusal | null {
  if (form !== 'months' || monthsBetween(from, to).length <= MOST_MONTHS) return null;
  const message = `Kỳ dài hơn ${MOST_MONTHS} tháng: hãy chọn kỳ ngắn hơn.`;
  return invalid('too-many-months', [{ field: 'from', message }]);
}
