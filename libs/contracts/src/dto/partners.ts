import { Type } from 'class-transformer';
import { IsInt, IsISO8601, IsOptional, Max, Min } from 'class-validator';

import { request } from '../requests/request.js';
import { IsDay } from './shared.js';

export class ReadFeed {
  /** Sequence after which to read; 0 from the beginning. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'phải là số nguyên' })
  @Min(0, { message: 'nhỏ nhất là 0' })
  after?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'phải là số nguyên' })
  @Min(1, { message: 'nhỏ nhất là 1' })
  @Max(1000, { message: 'lớn nhất là 1000' })
  limit?: number;

  /** Instead of `after`: everything recorded from this moment on. */
  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'phải là thời điểm RFC 3339' })
  since?: string;
}

export class ReadDigest {
  @IsDay()
  day: string;
}

/** A public fact as CloudEvents 1.0 JSON. */
export interface FeedEvent {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  subject: string;
  time: string;
  /** Position in the feed: gapless, from 1. */
  sequence: number;
  datacontenttype: 'application/json';
  data: unknown;
}

export interface FeedPage {
  items: FeedEvent[];
  /** Pass as `after` for the next page. */
  last: number;
  /** true: nothing more at the moment. */
  end: boolean;
}

export interface FeedDigest {
  day: string;
  counts: { type: string; count: number; first: number; last: number }[];
}

export const partnersApi = {
  readFeed: request<ReadFeed, FeedPage>('partners.read-feed'),
  digest: request<ReadDigest, FeedDigest>('partners.digest'),
};
