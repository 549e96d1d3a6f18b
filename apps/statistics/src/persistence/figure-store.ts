import type { Mark } from '@motcua/messaging';
import type { Database } from '@motcua/persistence';

import { namesOf, sourcesOf, type SourceParts, type Sources } from './sources.js';

interface GenerationDocument {
  _id: string;
  current: number;
  /** Generations nobody reads any more, or whose building was broken off. */
  left: number[];
}

const NAME = 'statistics';
const NO_SUCH_COLLECTION = 26;

/** Knows which generation of read models answers, builds the next one beside it, and changes over in one write. */
export class FigureStore {
  private listener: (procedures: readonly string[]) => void = () => undefined;

  private constructor(
    private readonly parts: SourceParts,
    private live: Sources,
  ) {
    this.listen();
  }

  static async open(parts: SourceParts): Promise<FigureStore> {
    const found = await generations(parts.database).findOne({ _id: NAME });
    const store = new FigureStore(parts, sourcesOf(parts, found?.current ?? 0));
    store.live.runner.announcedAs = NAME;
    await store.clear();
    return store;
  }

  get current(): Sources {
    return this.live;
  }

  /** Called with the procedures whose figures a batch of the current generation changed. */
  onChanged(listener: (procedures: readonly string[]) => void): void {
    this.listener = listener;
  }

  /** Begins a new generation, empty and not yet read; what an earlier attempt left is thrown away first. */
  async begin(marks: Mark[]): Promise<Sources> {
    await this.clear();
    const next = this.live.generation + 1;
    await this.note({ $set: { current: this.live.generation }, $addToSet: { left: next } });
    const sources = sourcesOf(this.parts, next, marks);
    sources.runner.announcedAs = null;
    return sources;
  }

  /** From now on, also after a restart, this generation answers; the old one stays until the next start or rebuild. */
  async switchTo(next: Sources): Promise<void> {
    const old = this.live;
    await this.note({ $set: { current: next.generation, left: [old.generation] } });
    old.runner.announcedAs = null;
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

  /** Throws away generations that nobody reads. */
  private async clear(): Promise<void> {
    const { database, lot } = this.parts;
    const found = await generations(database).findOne({ _id: NAME });
    for (const generation of found?.left ?? []) {
      const { collections, consumers, runner } = namesOf(generation);
      for (const name of collections) await drop(database, name);
      for (const consumer of consumers) await lot.close(consumer);
      await database.collection<{ _id: string }>('cursors').deleteOne({ _id: runner });
    }
    if (found) await this.note({ $set: { left: [] } });
  }

  private async note(update: object): Promise<void> {
    await generations(this.parts.database).updateOne({ _id: NAME }, update, { upsert: true });
  }
}

const generations = (database: Database) => database.collection<GenerationDocument>('generations');

async function drop(database: Database, name: string): Promise<void> {
  try {
    await database.collection(name).drop();
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== NO_SUCH_COLLECTION) throw cause;
  }
}
