/** A session that was ended before its time. */
export interface Ended {
  readonly id: string;
  /** Milliseconds. */
  readonly from: number;
  /** Milliseconds; no copy of its token can be good after that. */
  readonly over: number;
}

const MAX_KEPT = 10_000;

/** Sessions ended by logging out, until they would have ended anyway. Bounded, and never lets one back in. */
export class EndedSessions {
  private readonly kept = new Map<string, Ended>();
  /** Sessions begun up to then count as ended: stands in for those that had no room. */
  private floor = -Infinity;

  constructor(private readonly room = MAX_KEPT) {}

  add(ended: Ended, now: number): void {
    for (const { id, over } of this.kept.values()) if (over <= now) this.kept.delete(id);
    this.kept.set(ended.id, ended);
    if (this.kept.size > this.room) this.dropOldest();
  }

  has({ id, from }: Pick<Ended, 'id' | 'from'>): boolean {
    return from <= this.floor || this.kept.has(id);
  }

  /** Forgetting a session must not revive it; that others of its age have to sign in again does less harm. */
  private dropOldest(): void {
    const oldest = [...this.kept.values()].reduce((a, b) => (b.from < a.from ? b : a));
    this.kept.delete(oldest.id);
    this.floor = Math.max(this.floor, oldest.from);
  }
}
