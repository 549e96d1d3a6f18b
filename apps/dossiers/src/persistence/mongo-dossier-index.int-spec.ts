import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import type { ListDossiers } from '@motcua/contracts';
import { aggregateProvider } from '@motcua/persistence';
import { aMeta, startKit } from '@motcua/testing';

import { explainLateness } from '../domain/decisions/explaining.js';
import { dossier } from '../domain/dossier.js';
import { DossierIndex, Dossiers } from '../domain/ports.js';
import { at, dossierId, Life } from '../testing/life.js';
import { MongoDossierIndex } from './mongo-dossier-index.js';

let kit: TestingModule;
let index: DossierIndex;

const explained = (life: Life) =>
  life.after((state) =>
    explainLateness(state, { dossierId, reason: 'workload', hasNote: false, at: at('2017-06-01') }),
  );

/** All due Friday 26/05/2017. */
const lives = {
  submitted: Life.submitted(),
  running: Life.inProcess(),
  'running, explained': explained(Life.inProcess()),
  'waiting since before the due day': Life.inProcess().supplementAsked(at('2017-05-24')),
  'waiting since the due day': Life.inProcess().supplementAsked(at('2017-05-26', '16:59')),
  'waiting since after the due day': Life.inProcess().supplementAsked(at('2017-05-29')),
  'ended in time': Life.completed(),
  'ended late': Life.completed(undefined, undefined, at('2017-05-29')),
  'ended late, explained': explained(Life.completed(undefined, undefined, at('2017-05-29'))),
};

beforeAll(async () => {
  kit = await startKit({
    providers: [aggregateProvider(Dossiers, dossier), { provide: DossierIndex, useClass: MongoDossierIndex }],
  });
  index = kit.get(DossierIndex);
  const dossiers = kit.get(Dossiers);
  // A code is issued once.
  for (const [no, [name, life]] of Object.entries(lives).entries()) {
    const facts = life.facts.map((fact) =>
      fact.type === 'dossiers.dossier.accepted.v1' ? { ...fact, data: { ...fact.data, code: `C-${no}` } } : fact,
    );
    await dossiers.execute(name, aMeta(), () => facts);
  }
}, 60_000);
afterAll(() => kit.close());

const found = async (query: ListDossiers, day: string) =>
  (await index.page(query, at(day))).items.map(({ id }) => id).toSorted();

describe('the list of dossiers, in the database', () => {
  it('finds what is late without a reason: running, stopped after the due day, or ended late', async () => {
    expect(await found({ unexplained: 'true' }, '2017-05-29')).toEqual([
      'ended late',
      'running',
      'waiting since after the due day',
    ]);
    expect(await found({ unexplained: true, overdue: true }, '2017-05-29')).toEqual(['running']);
  });

  it('calls nothing late on the due day that has not ended late', async () => {
    expect(await found({ unexplained: true, overdue: true }, '2017-05-26')).toEqual([]);
  });
});
