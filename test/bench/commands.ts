import { randomUUID } from 'node:crypto';

import { AggregateStores, Database } from '@motcua/persistence';
import { aMeta, establish, named, rename, startKit } from '@motcua/testing';

import { rounded, throughput } from './measure.js';

const AGGREGATES = 2_000;
const ROUNDS: Record<number, number> = { 1: 600, 16: 3_000, 64: 6_000 };

/**
 * Durable commands per second (read, decide, guarded write with outbox, relay running beside) next to the ceiling of
 * the same engine in the same run: the driver's guarded update alone.
 */
export async function commandThroughput(): Promise<Record<string, unknown>[]> {
  const kit = await startKit();
  try {
    const store = await kit.get(AggregateStores).open(named);
    const ids = Array.from({ length: AGGREGATES }, () => randomUUID());
    await Promise.all(ids.map((id) => store.execute(id, aMeta(), establish(id))));
    const raw = await rawUpdates(kit.get(Database), ids);
    const rows: Record<string, unknown>[] = [];
    for (const clients of [1, 16, 64]) {
      const rounds = ROUNDS[clients] ?? 1_000;
      const ceiling = await throughput(clients, rounds, raw);
      const commands = await throughput(clients, rounds, (round) => {
        const id = ids[round % AGGREGATES] as string;
        return store.execute(id, aMeta(), rename(id, `N${round}`));
      });
      rows.push({
        clients,
        'raw guarded update/s': rounded(ceiling.perSecond),
        'raw p50 ms': rounded(ceiling.p50, 1),
        'commands/s': rounded(commands.perSecond),
        'command p50 ms': rounded(commands.p50, 1),
        'command p99 ms': rounded(commands.p99, 1),
        'ratio to raw': rounded(commands.perSecond / ceiling.perSecond, 2),
      });
    }
    return rows;
  } finally {
    await kit.close();
  }
}

async function rawUpdates(database: Database, ids: readonly string[]): Promise<(round: number) => Promise<unknown>> {
  const collection = database.collection<{ _id: string; v: number; state: object }>('raw');
  await collection.insertMany(ids.map((_id) => ({ _id, v: 0, state: { name: 'A', text: 'x'.repeat(400) } })));
  const versions = new Map(ids.map((id) => [id, 0]));
  return (round) => {
    const _id = ids[round % ids.length] as string;
    const v = versions.get(_id) ?? 0;
    versions.set(_id, v + 1);
    const change = { $set: { state: { name: `N${round}`, text: 'x'.repeat(400) } }, $inc: { v: 1 } };
    return collection.updateOne({ _id, v }, change, { writeConcern: { w: 'majority', j: true } });
  };
}
