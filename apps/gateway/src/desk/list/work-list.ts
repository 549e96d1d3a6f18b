import { Injectable } from '@nestjs/common';
import { dossiersApi, type DossierRow, type ListDossiers, type Page } from '@motcua/contracts';

import type { GatewayRequest } from '../../http/gateway-request.js';
import { Queries } from '../../http/queries.js';
import type { Tab } from './tabs.js';

const PAGE_ROWS = 50;

/** What narrows a list, whatever the tab. */
export type Narrowing = Pick<ListDossiers, 'unit' | 'procedure' | 'q'>;

/** Pages of a tab: its filters one after the other. */
@Injectable()
export class WorkList {
  constructor(private readonly queries: Queries) {}

  /** @param from `nextCursor` of the page before: number of the filter, then the cursor in it. @throws Refused, Unavailable */
  async page(tab: Tab, narrowing: Narrowing, from: string, request: GatewayRequest): Promise<Page<DossierRow>> {
    const items: DossierRow[] = [];
    let { no, cursor } = placeIn(from);
    for (; no < tab.filters.length; no += 1) {
      const query = { ...narrowing, ...tab.filters[no], limit: PAGE_ROWS, ...(cursor ? { cursor } : {}) };
      const page = await this.queries.ask(dossiersApi.list, query, request);
      items.push(...page.items);
      if (page.nextCursor) return { items, nextCursor: `${no}~${page.nextCursor}` };
      if (items.length >= PAGE_ROWS && no + 1 < tab.filters.length) return { items, nextCursor: `${no + 1}~` };
      cursor = '';
    }
    return { items, nextCursor: null };
  }
}

function placeIn(from: string): { no: number; cursor: string } {
  const [, no = '0', cursor = ''] = /^(\d)~(.*)$/.exec(from) ?? [];
  return { no: Number(no), cursor };
}
