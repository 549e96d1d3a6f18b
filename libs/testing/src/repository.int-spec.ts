import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AggregateStores, type AggregateStore } from '@motcua/persistence';
import type { TestingModule } from '@nestjs/testing';
import type { FactsOf } from '@motcua/contracts';

import { aMeta } from './command-meta.js';
import { MemoryRepository } from './memory-repository.js';
import { establish, named, rename, type Named } from './named-aggregate.js';
import { repositorySuite } from './repository-suite.js';
import { startKit } from './service-kit.js';

const memory = new MemoryRepository(named);
repositorySuite('the repository in memory', () => memory);

let kit: TestingModule;
/** Two stores on one collection are two processes: what one reads, the other may change meanwhile. */
let stores: AggregateStore<Named, FactsOf<'units.unit'>>[];

beforeAll(async () => {
  kit = await startKit();
  const opened = kit.get(AggregateStores);
  stores = [await opened.open(named), await opened.open(named)];
});

afterAll(() => kit.close());

const first = () => stores[0] as (typeof stores)[number];

repositorySuite('the repository in MongoDB', first);

describe('two processes on one aggregate', () => {
  it('lose no command: each is stored once or refused as changed meanwhile', async () => {
    const id = randomUUID();
    await first().execute(id, aMeta(), establish(id));
    const names = Array.from({ length: 30 }, (_, index) => `N${index}`);
    const outcomes = await Promise.allSettled(
      names.map((name, index) => (stores[index % 2] ?? first()).execute(id, aMeta(), rename(id, name))),
    );
    const stored = names.filter((_, index) => outcomes[index]?.status === 'fulfilled');
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    for (const { reason } of refused) expect(reason).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    expect([...((await first().read(id))?.state.names ?? [])].toSorted()).toEqual(['A', ...stored].toSorted());
  });

  it('take a new id only once', async () => {
    const id = randomUUID();
    const outcomes = await Promise.allSettled(stores.map((store) => store.execute(id, aMeta(), establish(id))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await first().read(id))?.version).toBe(1);
  });
});

describe('an upgrade that gives states another form', () => {
  it('folds stored states again from journal and outbox, and lets commands go on', async () => {
    const [published, waiting] = [randomUUID(), randomUUID()];
    for (const id of [published, waiting]) {
      await first().execute(id, aMeta(), establish(id));
      await first().execute(id, aMeta(), rename(id, 'B'));
    }
    const counted = { ...named, shape: 2, evolve: (state: Named) => ({ names: [...state.names, 'fact'] }) };
    const upgraded = await kit.get(AggregateStores).open(counted);
    for (const id of [published, waiting]) {
      expect(await upgraded.read(id)).toMatchObject({ version: 2, state: { names: ['fact', 'fact'] } });
      await upgraded.execute(id, aMeta(), rename(id, 'C'));
      expect(await upgraded.read(id)).toMatchObject({ version: 3, state: { names: ['fact', 'fact', 'fact'] } });
    }
  });
});
