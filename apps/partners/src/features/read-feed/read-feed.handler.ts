import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { partnersApi, ReadFeed, Refused, type FeedPage } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { Feed } from '../../domain/ports.js';

const DEFAULT_LIMIT = 100;
const WITH_OFFSET = /T.+(Z|[+-]\d{2}:\d{2})$/i;

@Controller()
export class ReadFeedHandler {
  constructor(private readonly feed: Feed) {}

  @Answers(partnersApi.readFeed)
  async handle(@Payload() query: ReadFeed): Promise<FeedPage> {
    const start = await this.start(query);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const found = await this.feed.after(start, limit + 1);
    const items = found.slice(0, limit);
    return { items, last: items.at(-1)?.sequence ?? start, end: found.length <= limit };
  }

  private async start({ after, since }: ReadFeed): Promise<number> {
    if (since === undefined) return after ?? 0;
    if (after !== undefined) throw refused('after-and-since', 'Chỉ dùng một trong hai: after hoặc since.');
    if (!WITH_OFFSET.test(since) || Number.isNaN(Date.parse(since)))
      throw refused('since-without-offset', 'Thời điểm phải ghi cả giờ và múi giờ.');
    // The end is read first: what is appended meanwhile comes after it and is not skipped.
    const last = await this.feed.last();
    const first = await this.feed.firstSince(new Date(since));
    return first === null ? last : first - 1;
  }
}

const refused = (code: string, message: string): Refused =>
  Refused.because('invalid', code, message, [{ field: 'since', message }]);
