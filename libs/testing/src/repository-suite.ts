import { randomUUID } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import { Refused, type AggregateRepository, type FactsOf } from '@motcua/contracts';

import { aMeta } from './command-meta.js';
import { establish, rename, type Named } from './named-aggregate.js';

type UnitFact = FactsOf<'units.unit'>;

/** What every repository promises; run for the one in memory and for the real one. */
export function repositorySuite(title: string, repository: () => AggregateRepository<Named, UnitFact>): void {
  describe(title, () => {
    it('knows nothing of an aggregate before its first fact', async () => {
      expect(await repository().read(randomUUID())).toBeNull();
    });

    it('keeps state, version and what is beside', async () => {
      const id = randomUUID();
      await repository().execute(id, aMeta(), establish(id), { beside: { text: 'chữ' } });
      await repository().execute(id, aMeta(), rename(id, 'B'), { beside: { more: 1 } });
      expect(await repository().read(id)).toMatchObject({
        id,
        version: 2,
        state: { names: ['A', 'B'] },
        beside: { text: 'chữ', more: 1 },
      });
    });

    it('answers the same command twice and changes nothing the second time', async () => {
      const id = randomUUID();
      const meta = aMeta();
      const first = await repository().execute(id, meta, establish(id));
      const second = await repository().execute(id, meta, establish(id));
      expect(second).toMatchObject({ version: 1, state: first.state });
    });

    it('refuses a command id that was used for something else', async () => {
      const id = randomUUID();
      const meta = aMeta({ fingerprint: 'a' });
      await repository().execute(id, meta, establish(id));
      const other = repository().execute(id, { ...meta, fingerprint: 'b' }, rename(id, 'B'));
      await expect(other).rejects.toMatchObject({ refusal: { code: 'idempotency-key-reused' } });
      expect((await repository().read(id))?.version).toBe(1);
    });

    it('gives the reason of a refusal and stores nothing', async () => {
      const id = randomUUID();
      await repository().execute(id, aMeta(), establish(id));
      await expect(repository().execute(id, aMeta(), establish(id))).rejects.toThrow(Refused);
      expect((await repository().read(id))?.version).toBe(1);
    });

    it('stores nothing when there is nothing to say', async () => {
      const id = randomUUID();
      expect(await repository().execute(id, aMeta(), () => [])).toMatchObject({ version: 0 });
      expect(await repository().read(id)).toBeNull();
    });

    it('lets concurrent commands on one aggregate all happen, one after the other', async () => {
      const id = randomUUID();
      await repository().execute(id, aMeta(), establish(id));
      const names = Array.from({ length: 40 }, (_, index) => `N${index}`);
      await Promise.all(names.map((name) => repository().execute(id, aMeta(), rename(id, name))));
      const stored = await repository().read(id);
      expect(stored?.version).toBe(41);
      expect([...(stored?.state.names ?? [])].toSorted()).toEqual(['A', ...names].toSorted());
    });

    it('lets concurrent commands on many aggregates happen once each, refusing those that must be', async () => {
      const ids = Array.from({ length: 60 }, () => randomUUID());
      const twice = [...ids, ...ids];
      const outcomes = await Promise.allSettled(twice.map((id) => repository().execute(id, aMeta(), establish(id))));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(60);
      for (const id of ids) expect((await repository().read(id))?.version).toBe(1);
    });
  });
}
