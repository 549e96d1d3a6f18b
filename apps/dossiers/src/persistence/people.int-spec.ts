import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { aggregateProvider } from '@motcua/persistence';
import { aMeta, startKit } from '@motcua/testing';

import { answer, dataRequest, receive } from '../domain/people/data-request.js';
import { AccessLog, DataRequestIndex, DataRequests, type Access } from '../domain/people/ports.js';
import { at, calendar } from '../testing/life.js';
import { MongoAccessLog } from './mongo-access-log.js';
import { MongoDataRequests } from './mongo-data-requests.js';

let kit: TestingModule;
let log: AccessLog;
let index: DataRequestIndex;
let requests: DataRequests;
beforeAll(async () => {
  kit = await startKit({
    providers: [
      aggregateProvider(DataRequests, dataRequest),
      { provide: AccessLog, useClass: MongoAccessLog },
      { provide: DataRequestIndex, useClass: MongoDataRequests },
    ],
  });
  log = kit.get(AccessLog);
  index = kit.get(DataRequestIndex);
  requests = kit.get(DataRequests);
}, 60_000);
afterAll(() => kit.close());

const anAccess = (dossierId: string, over: Partial<Access> = {}): Access => ({
  dossierId,
  at: at('2017-05-18', '08:00'),
  role: 'clerk',
  actor: 'clerk',
  unitId: 'sgddt',
  purpose: 'handling',
  ...over,
});

describe('the log of accesses', () => {
  it('keeps one row in ten minutes for an account and a purpose, also when two look at once', async () => {
    const dossierId = randomUUID();
    const reloaded = ['08:00', '08:05', '08:09', '08:09'].map((time) =>
      log.note(anAccess(dossierId, { at: at('2017-05-18', time) })),
    );
    await Promise.all(reloaded);
    expect(await log.of(dossierId, 20)).toHaveLength(1);
  });

  it('keeps other times, other purposes and other accounts apart, newest first, as many as asked', async () => {
    const dossierId = randomUUID();
    const all = [
      anAccess(dossierId),
      anAccess(dossierId, { at: at('2017-05-18', '08:10') }),
      anAccess(dossierId, { at: at('2017-05-18', '08:11'), purpose: 'support' }),
      anAccess(dossierId, { at: at('2017-05-18', '08:12'), actor: 'head', role: 'head' }),
    ];
    for (const access of all) await log.note(access);
    await log.note(anAccess(randomUUID()));
    expect(await log.of(dossierId, 20)).toEqual(all.toReversed());
    expect(await log.of(dossierId, 2)).toEqual(all.toReversed().slice(0, 2));
  });
});

/** Received on Thursday 18/05/2017, due on Monday 22/05. */
async function aRequest(dossierId: string): Promise<string> {
  const requestId = randomUUID();
  const command = { requestId, dossierId, kind: 'access', at: at('2017-05-18') } as const;
  const beside = { askedBy: 'clerk', text: 'Cho Người Mẫu xem dữ liệu.' };
  await requests.execute(requestId, aMeta(), (state) => receive(state, command, calendar), { beside });
  return requestId;
}

describe('requests about personal data', () => {
  it('that are overdue are told about once, until they are answered', async () => {
    const dossierId = randomUUID();
    const [first, second] = [await aRequest(dossierId), await aRequest(dossierId)];
    const untold = async (today: string) =>
      (await index.untold(today)).filter((one) => one.dossierId === dossierId).map(({ id }) => id);
    expect(await untold('2017-05-22')).toEqual([]);
    expect((await untold('2017-05-23')).toSorted()).toEqual([first, second].toSorted());
    const claims = await Promise.all([1, 2, 3].map(() => index.claim(first, at('2017-05-23'))));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await untold('2017-05-23')).toEqual([second]);
    const command = { requestId: second, outcome: 'declined', at: at('2017-05-23') };
    await requests.execute(second, aMeta(), (state) => answer(state, command));
    expect(await untold('2017-05-23')).toEqual([]);
  });

  it('are found by state and by whether they are overdue', async () => {
    const dossierId = randomUUID();
    const id = await aRequest(dossierId);
    const found = async (query: object, today: string) =>
      (await index.page({ limit: 500, ...query }, today)).items.some((one) => one.id === id);
    expect(await found({ state: 'open' }, '2017-05-22')).toBe(true);
    expect(await found({ state: 'answered' }, '2017-05-22')).toBe(false);
    expect(await found({ overdue: 'true' }, '2017-05-22')).toBe(false);
    expect(await found({ overdue: 'true' }, '2017-05-23')).toBe(true);
  });

  it('lose their texts with the dossier, and take answers afterwards', async () => {
    const dossierId = randomUUID();
    const [open, other] = [await aRequest(dossierId), await aRequest(randomUUID())];
    await index.eraseTexts(dossierId);
    expect((await requests.read(open))?.beside).toEqual({ askedBy: 'clerk', text: '(đã xóa)' });
    expect((await requests.read(other))?.beside['text']).toContain('Người Mẫu');
    const command = { requestId: open, outcome: 'granted', at: at('2017-05-19') };
    await requests.execute(open, aMeta(), (state) => answer(state, command), { beside: { answer: 'Tên Người Mẫu' } });
    await index.eraseTexts(dossierId);
    expect((await requests.read(open))?.beside['answer']).toBe('(đã xóa)');
    expect((await index.of(dossierId)).map(({ state }) => state.status)).toEqual(['answered']);
  });
});
