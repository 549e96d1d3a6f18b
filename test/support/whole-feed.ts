import type { FeedPage } from '@motcua/contracts';

import type { Api } from './api.js';

/** The partners' feed from its beginning to its end. */
export async function wholeFeed(api: Api): Promise<FeedPage['items']> {
  const items: FeedPage['items'] = [];
  for (;;) {
    const page = await api.get<FeedPage>(`/feed/events?after=${items.length}&limit=1000`);
    items.push(...page.items);
    if (page.items.length === 0) return items;
  }
}
