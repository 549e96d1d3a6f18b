import { Signal } from './signal.js';

/** Work done again and again: at the start and at the latest after a while. A failed round ends nothing. */
export class Rounds {
  private readonly signal = new Signal();
  private ending = false;
  private running: Promise<void> = Promise.resolve();

  /**
   * @param round one piece of work; the next starts after it has ended
   * @param failed told of a round that failed
   */
  constructor(
    private readonly everyMs: number,
    private readonly round: () => Promise<unknown>,
    private readonly failed: (cause: unknown) => void,
  ) {}

  /** A long round looks here whether it should end early. */
  get stopped(): boolean {
    return this.ending;
  }

  start(): void {
    this.running = this.loop();
  }

  /** Resolves when the round under way has ended. */
  async stop(): Promise<void> {
    this.ending = true;
    this.signal.raise();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.ending) {
      try {
        await this.round();
      } catch (cause) {
        this.failed(cause);
      }
      await this.signal.wait(this.everyMs);
    }
  }
}
