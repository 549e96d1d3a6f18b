import { unitsApi, type ListUnits, type UnitView } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import type { Queries } from '../http/queries.js';

/** Every unit the filter lets through, page by page. @throws Refused, Unavailable */
export async function allUnits(queries: Queries, request: GatewayRequest, filter: ListUnits = {}): Promise<UnitView[]> {
  const found: UnitView[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await queries.ask(unitsApi.list, { ...filter, limit: 500, ...(cursor ? { cursor } : {}) }, request);
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}

/** Names by id; an unknown id stands for itself. */
export function namesOf(units: readonly UnitView[]): (id: string) => string {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** In the order in which Vietnamese readers look names up. */
export const byName = (a: UnitView, b: UnitView): number => a.name.localeCompare(b.name, 'vi', { numeric: true });
