import type { Database } from '@motcua/persistence';

import { sourcesOf, type SourceParts, type Sources } from './sources.js';

interface GenerationDocument {
  _id: string;
  current: number;
}

const NAME = 'statistics';

/** Knows which generation of read models answers, and changes it in one write. */
export class FigureStore {
  private listener: (procedures: readonly string[]) => void = () => undefined;

  private constructor(
    readonly parts: SourceParts,
    private live: Sources,
  ) {
    this.listen();
  }

  static async open(parts: SourceParts): Promise<FigureStore> {
    const found = await generations(parts.database).findOne({ _id: NAME });
    const sources = sourcesOf(parts, found?.current ?? 0);
    sources.runner.announcedAs = NAME;
    return new FigureStore(parts, sources);
  }

  get current(): Sources {
    return this.live;
  }

  /** Called with the procedures whose figures a batch of the current generation changed. */
  onChanged(listener: (procedures: readonly string[]) => void): void {
    this.listener = listener;
  }

  /** From now on, also after a restart, this generation answers. */
  async switchTo(next: Sources): Promise<void> {
    await generations(this.parts.database).updateOne(
      { _id: NAME },
      { $set: { current: next.generation } },
      { upsert: true },
    );
    this.live.runner.announcedAs = null;
    next.runner.announcedAs = NAME;
    this.live = next;
    this.listen();
  }

  private listen(): void {
    const { live } = this;
    live.contributions.ledger.onChanged((procedures) => {
      if (this.live === live) this.listener(procedures);
    });
  }
}

const generations = (database: Database) => database.collection<GenerationDocument>('generations');
