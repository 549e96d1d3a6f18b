import { describe, expect, it } from '@jest/globals';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { explainLateness } from '../../domain/decisions/explaining.js';
import { dossier } from '../../domain/dossier.js';
import { at, dossierId, Life } from '../../testing/life.js';
import { saidBy } from './said-by.js';

describe('the trail of a dossier', () => {
  it('says for what reason it is late, and nothing of its own for other facts', async () => {
    const life = Life.accepted().after((state) =>
      explainLateness(state, { dossierId, reason: 'workload', hasNote: false, at: at('2017-05-29') }),
    );
    const dossiers = new MemoryRepository(dossier);
    await dossiers.execute(dossierId, aMeta(), () => life.facts);
    expect(dossiers.events.map((event) => saidBy(event))).toEqual([
      {},
      {},
      { lateness: 'Hồ sơ dồn, thiếu người xử lý' },
    ]);
  });
});
