/**
 * Turns concurrent single calls into batches without waiting: a call that finds no batch under way starts one at
 * once, calls that come meanwhile form the next. One caller alone pays nothing; many share a round trip and a commit.
 */
export class Coalescer<I, O> {
  private waiting: { item: I; resolve: (value: O) => void; reject: (cause: unknown) => void }[] = [];
  private running = 0;

  /**
   * @param flush answers all items, in order
   * @param limit most items of one batch
   * @param lanes batches under way at once
   */
  constructor(
    private readonly flush: (items: readonly I[]) => Promise<readonly O[]>,
    private readonly limit = 200,
    private readonly lanes = 1,
  ) {}

  run(item: I): Promise<O> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (this.running < this.lanes) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.running += 1;
    // Calls of the same turn belong together.
    await Promise.resolve();
    while (this.waiting.length > 0) await this.flushNext();
    this.running -= 1;
  }

  private async flushNext(): Promise<void> {
    const batch = this.waiting.splice(0, this.limit);
    try {
      const answers = await this.flush(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, index) => resolve(answers[index] as O));
    } catch (cause) {
      for (const { reject } of batch) reject(cause);
    }
  }
}
