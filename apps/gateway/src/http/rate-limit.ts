/** Addresses remembered at once; the memory stays bounded whoever calls. */
const MAX_KEYS = 20_000;

interface Bucket {
  tokens: number;
  /** Milliseconds, when `tokens` was true. */
  at: number;
}

/** Token buckets: a burst of a minute's worth, refilled evenly. */
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly perMinute: number) {}

  /** @returns 0 when the request may pass, else the seconds to wait */
  take(key: string, nowMs: number): number {
    const perMs = this.perMinute / 60_000;
    const before = this.buckets.get(key) ?? { tokens: this.perMinute, at: nowMs };
    const tokens = Math.min(this.perMinute, before.tokens + (nowMs - before.at) * perMs);
    const allowed = tokens >= 1;
    this.remember(key, { tokens: allowed ? tokens - 1 : tokens, at: nowMs });
    return allowed ? 0 : Math.ceil((1 - tokens) / perMs / 1_000);
  }

  /** For attempts that turned out to be welcome. */
  giveBack(key: string): void {
    const bucket = this.buckets.get(key);
    if (bucket) bucket.tokens = Math.min(this.perMinute, bucket.tokens + 1);
  }

  /** Most recently used last, so that the oldest is first when one has to go. */
  private remember(key: string, bucket: Bucket): void {
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    if (this.buckets.size <= MAX_KEYS) return;
    const oldest = this.buckets.keys().next();
    if (!oldest.done) this.buckets.delete(oldest.value);
  }
}
