/** The beginning of a stream, and the stream with that beginning still in it. */
export interface Peeked<T> {
  readonly head: readonly T[];
  readonly all: Replay<T>;
}

/** Reads ahead until `enough` says so or the stream ends. Ending `all` early ends the source. */
export async function peek<T>(source: AsyncIterable<T>, enough: (head: readonly T[]) => boolean): Promise<Peeked<T>> {
  const iterator = source[Symbol.asyncIterator]();
  const head: T[] = [];
  while (!enough(head)) {
    const next = await iterator.next();
    if (next.done === true) break;
    head.push(next.value);
  }
  return { head, all: new Replay([...head], iterator) };
}

/** Not a generator: ending one that has not begun would leave the source open. */
class Replay<T> implements AsyncIterableIterator<T, void> {
  constructor(
    private readonly seen: T[],
    private readonly rest: AsyncIterator<T>,
  ) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<T, void>> {
    const first = this.seen.shift();
    if (first !== undefined) return { done: false, value: first };
    const next = await this.rest.next();
    return next.done === true ? { done: true, value: undefined } : next;
  }

  async return(): Promise<IteratorResult<T, void>> {
    this.seen.length = 0;
    await this.rest.return?.();
    return { done: true, value: undefined };
  }
}
