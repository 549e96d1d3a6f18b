import { jetstreamManager, type StoredMsg } from '@nats-io/jetstream';
import { connect, headers } from '@nats-io/transport-node';
import { MongoClient, type Document } from 'mongodb';

/** The stores behind a running system, for recounts that trust nobody. */
export class Stores {
  private constructor(
    private readonly mongo: MongoClient,
    private readonly natsUrl: string,
  ) {}

  static async open(engines: { mongoUri: string; natsUrl: string }): Promise<Stores> {
    return new Stores(await new MongoClient(engines.mongoUri, { retryWrites: false }).connect(), engines.natsUrl);
  }

  close(): Promise<void> {
    return this.mongo.close();
  }

  all(service: string, collection: string, filter: Document = {}): Promise<Document[]> {
    return this.mongo.db(`motcua-${service}`).collection(collection).find(filter, { batchSize: 20_000 }).toArray();
  }

  /** Every message of a stream, in order. */
  async messages(stream: string): Promise<StoredMsg[]> {
    const connection = await connect({ servers: this.natsUrl });
    try {
      const manager = await jetstreamManager(connection);
      const { state } = await manager.streams.info(stream);
      const found: StoredMsg[] = [];
      for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
        const message = await manager.streams.getMessage(stream, { seq });
        if (message) found.push(message);
      }
      return found;
    } finally {
      await connection.close();
    }
  }

  /** Publishes messages again as somebody would who does not know them: same content, no message id. */
  async publishAgain(messages: readonly StoredMsg[]): Promise<void> {
    const connection = await connect({ servers: this.natsUrl });
    try {
      for (const message of messages) {
        const all = headers();
        for (const [name, values] of message.header) if (name.startsWith('ce-')) all.set(name, values[0] ?? '');
        await connection.request(message.subject, message.data, { headers: all, timeout: 5_000 });
      }
    } finally {
      await connection.close();
    }
  }
}
