import { Database } from '@motcua/persistence';

/** Up to where a projection has read. */
export interface Cursor {
  seq: number;
  /** Creation time of the stream the sequence belongs to. */
  epoch: string;
  /** Id of the event at that place: another one there means that the stream was cut and filled again. */
  eventId: string;
  /** RFC 3339: when the last folded fact was recorded; empty at the beginning. */
  recordedAt: string;
  /** Targets that have read up to there; missing where nobody noted it. */
  targets?: readonly string[];
}

export class CursorStore {
  constructor(private readonly database: Database) {}

  async load(name: string): Promise<Cursor | null> {
    const found = await this.collection.findOne({ _id: name });
    if (!found) return null;
    const { _id, ...cursor } = found;
    return cursor;
  }

  async save(name: string, cursor: Cursor): Promise<void> {
    await this.collection.updateOne({ _id: name }, { $set: cursor }, { upsert: true });
  }

  private get collection() {
    return this.database.collection<Cursor & { _id: string }>('cursors');
  }
}
