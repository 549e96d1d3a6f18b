import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeFact, type EventType, type ImportView } from '@motcua/contracts';
import { eventually } from '@motcua/testing';
import type { Document } from 'mongodb';

import { startSystem, type RunningSystem } from '../../tools/start/system.mjs';
import { dossier } from '../../apps/dossiers/src/domain/dossier.js';
import type { DossierState } from '../../apps/dossiers/src/domain/state.js';
import { Api } from '../support/api.js';
import { asCsv, examFile } from '../support/exam-file.js';
import { enterSmallCatalogue, PROCEDURE } from '../support/small-catalogue.js';
import { Stores } from '../support/stores.js';
import { hasEnded, Uploads } from '../support/uploads.js';

const ROWS = 8_077;
const BAD = 23;
/** Lines of one book of the paper register. */
const BOOK = 1_000;

const file = examFile(ROWS, BAD);
const upload = { name: 'dang-ky-du-thi.csv', content: asCsv(file), procedureCode: PROCEDURE };

let dataDir: string;
let system: RunningSystem;
let stores: Stores;
let uploads: Uploads;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-import-'));
  system = await startSystem({ dataDir, autoRestart: true, clock: new Date('2017-05-16T08:00:00+07:00') });
  stores = await Stores.open(system.engines);
  uploads = new Uploads(system);
  const api = Api.as(system, 'operator');
  await enterSmallCatalogue(api);
  await eventually(() => api.get(`/public/procedures/${PROCEDURE}`), 20_000);
}, 180_000);

afterAll(async () => {
  await stores?.close();
  await system?.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

async function until(importId: string, reached: (view: ImportView) => boolean): Promise<ImportView> {
  let seen: ImportView | undefined;
  await eventually(async () => {
    seen = await uploads.progress(importId);
    expect(reached(seen)).toBe(true);
  }, 240_000);
  return seen as ImportView;
}

describe(`a file of ${ROWS} candidates, the service killed twice on the way`, () => {
  it('is finished by itself, and what it created, found and rejected is counted exactly', async () => {
    const importId = await uploads.send(upload);
    for (const share of [0.25, 0.6]) {
      await until(importId, ({ read }) => read >= ROWS * share);
      await system.services.kill('dossiers');
      const { read, state } = await until(importId, () => true);
      expect([state, read < ROWS]).toEqual(['running', true]);
    }
    const end = await until(importId, hasEnded);
    const figures = {
      created: file.good,
      existing: 0,
      rejected: file.bad,
      read: ROWS + file.bad,
      total: ROWS + file.bad,
    };
    expect(end).toMatchObject({ state: 'done', ...figures });
    expect(await stores.all('dossiers', 'import_chunks')).toEqual([]);
  }, 600_000);

  it('the rejected rows come back with the reason of each', async () => {
    const [{ _id }] = (await stores.all('dossiers', 'imports')) as unknown as [{ _id: string }];
    const lines = (await uploads.rejected(_id)).trim().split('\r\n');
    expect(lines[0]).toMatch(/^STT;Họ và tên;.*;Dòng;Lý do$/);
    expect(lines).toHaveLength(1 + file.bad);
    for (const line of lines.slice(1)) expect(line).toMatch(/;\d+;"?[^;]+: ./u);
    expect(lines.join('\n')).toContain('Trùng với dòng 3');
  });

  it('sent again brings nothing new', async () => {
    const importId = await uploads.send(upload);
    const end = await until(importId, hasEnded);
    expect(end).toMatchObject({ state: 'done', created: 0, existing: file.good, rejected: file.bad });
    expect(await stores.all('dossiers', 'dossier')).toHaveLength(ROWS);
  }, 300_000);

  it('codes are unique, and lines of the register follow each other without gaps', async () => {
    const states = (await stores.all('dossiers', 'dossier')).map(({ state }) => state as Record<string, string>);
    expect(new Set(states.map(({ code }) => code)).size).toBe(ROWS);
    const places = states.map(({ bookNo = '', lineNo = '' }) => (Number.parseInt(bookNo) - 1) * BOOK + Number(lineNo));
    expect(places.toSorted((a, b) => a - b)).toEqual(Array.from({ length: ROWS }, (_, index) => index + 1));
  });

  it('every state is the fold of its journal', async () => {
    const waiting = { outboxAt: { $exists: true } };
    await eventually(async () => expect(await stores.all('dossiers', 'dossier', waiting)).toEqual([]), 120_000);
    const journal = Map.groupBy(await stores.all('dossiers', 'journal'), ({ aggregateId }) => String(aggregateId));
    for (const { _id, state } of await stores.all('dossiers', 'dossier'))
      expect(replayed(journal.get(String(_id)) ?? [])).toEqual(state);
  }, 180_000);
});

function replayed(facts: readonly Document[]): DossierState {
  return facts
    .toSorted((a, b) => a['seq'] - b['seq'])
    .reduce<DossierState>(
      (current, { type, data }) =>
        dossier.evolve(current, { type, data: decodeFact(type as EventType, data) } as never),
      dossier.initial,
    );
}
