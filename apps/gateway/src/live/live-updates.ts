/** A browser that waits for news. */
export interface LiveClient {
  write(text: string): void;
  end(): void;
}

const COALESCE_MS = 150;
const HEARTBEAT_MS = 20_000;
/** A page may have been rendered that long before it starts to wait. */
const RECENT_MS = 30_000;

/** Tells waiting browsers that figures changed: at once, then at most once per 150 ms. */
export class LiveUpdates {
  private readonly clients = new Set<LiveClient>();
  private readonly heartbeat = setInterval(() => this.send(': còn kết nối\n\n'), HEARTBEAT_MS).unref();
  private pause: NodeJS.Timeout | undefined;
  private pending = false;
  private position = 0;
  private changedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly capacity: number) {}

  get full(): boolean {
    return this.clients.size >= this.capacity;
  }

  get count(): number {
    return this.clients.size;
  }

  add(client: LiveClient): void {
    this.clients.add(client);
    client.write('retry: 2000\n\n');
    if (performance.now() - this.changedAt < RECENT_MS) client.write(this.note());
  }

  remove(client: LiveClient): void {
    this.clients.delete(client);
  }

  /** @param position stream sequence up to which figures are true; 0 when it is not known */
  changed(position = 0): void {
    this.position = Math.max(this.position, position);
    this.changedAt = performance.now();
    if (this.pause) {
      this.pending = true;
      return;
    }
    this.send(this.note());
    this.pause = setTimeout(() => this.resume(), COALESCE_MS).unref();
  }

  /** Open streams would keep the server from closing. */
  stop(): void {
    clearInterval(this.heartbeat);
    clearTimeout(this.pause);
    for (const client of this.clients) client.end();
    this.clients.clear();
  }

  private resume(): void {
    this.pause = undefined;
    if (!this.pending) return;
    this.pending = false;
    this.changed();
  }

  private note(): string {
    return `event: changed\ndata: ${this.position}\n\n`;
  }

  private send(text: string): void {
    for (const client of this.clients) client.write(text);
  }
}
