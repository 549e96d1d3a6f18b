import { AckPolicy, DeliverPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { EVENTS_STREAM } from '@motcua/contracts';
import { MongoClient } from 'mongodb';

import type { RebuildView } from '../../apps/statistics/src/domain/rebuild.js';
import type { RunningSystem } from '../../tools/start/system.mjs';
import { eventually } from '@motcua/testing';
import { rounded } from './measure.js';

const BATCH = 500;

/**
 * Events per second of a rebuild of all figures, live beside its service, next to the ceiling of the same engines in the
 * same run: the same messages fetched in batches and written as one document each, without decoding or folding.
 */
export async function rebuildSpeed(system: RunningSystem): Promise<Record<string, unknown>[]> {
  const url = `http://127.0.0.1:${system.ports.statistics}/rebuild`;
  await fetch(url, { method: 'POST' });
  const view = await eventually(async () => {
    const now = (await (await fetch(url)).json()) as RebuildView;
    if (now.state === 'running') throw new Error('still running');
    return now;
  }, 600_000);
  if (view.state !== 'done') throw new Error(view.reason);
  const raw = await rawCopy(system);
  const perSecond = view.position / view.seconds;
  return [
    {
      events: view.position,
      'rebuild s': view.seconds,
      'rebuild events/s': rounded(perSecond),
      'raw fetch and bulk write events/s': rounded(raw.perSecond),
      'ratio to raw': rounded(perSecond / raw.perSecond, 2),
    },
  ];
}

async function rawCopy({ engines }: RunningSystem): Promise<{ perSecond: number }> {
  const connection = await connect({ servers: engines.natsUrl });
  const client = await MongoClient.connect(engines.mongoUri);
  try {
    const manager = await jetstreamManager(connection);
    const { state } = await manager.streams.info(EVENTS_STREAM);
    const { name } = await manager.consumers.add(EVENTS_STREAM, {
      ack_policy: AckPolicy.None,
      deliver_policy: DeliverPolicy.All,
      mem_storage: true,
    });
    const consumer = await jetstream(connection).consumers.get(EVENTS_STREAM, name);
    const copy = client.db('bench-raw').collection<{ _id: number; body: string }>('copy');
    const started = performance.now();
    for (let taken = 0; taken < state.messages;) {
      const documents = [];
      for await (const message of await consumer.fetch({ max_messages: Math.min(BATCH, state.messages - taken) })) {
        documents.push({ insertOne: { document: { _id: message.seq, body: message.string() } } });
      }
      if (documents.length > 0) await copy.bulkWrite(documents, { ordered: false });
      taken += documents.length;
    }
    const perSecond = (state.messages / (performance.now() - started)) * 1_000;
    await client.db('bench-raw').dropDatabase();
    return { perSecond };
  } finally {
    await client.close();
    await connection.close();
  }
}
