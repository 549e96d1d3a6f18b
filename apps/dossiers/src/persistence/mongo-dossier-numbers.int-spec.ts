import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Refused } from '@motcua/contracts';
import { engines } from '@motcua/testing';
import mongoose, { type Connection } from 'mongoose';
import { randomUUID } from 'node:crypto';

import type { DossierNumber, StoredDossier } from '../domain/ports.js';
import { ruleSetOf } from '../domain/rule-sets.js';
import { MongoDossierNumbers } from './mongo-dossier-numbers.js';

const rules = ruleSetOf('nd-61-2018');
const at = '2020-02-21T09:00:00.000+07:00';
const format = { agencyCode: '000.00.NN.H51', agencyCode2020: 'H51.NN', linesPerBook: 1_000 };
const codes = (count: number) =>
  Array.from({ length: count }, (_, index) => `000.00.NN.H51-200221-${String(index + 1).padStart(4, '0')}`);

let connection: Connection;
beforeAll(async () => {
  const name = `numbers_${randomUUID().slice(0, 8)}`;
  connection = await mongoose.createConnection(engines().mongoUri, { dbName: name }).asPromise();
});
afterAll(() => connection.close());

/** A desk that keeps what it accepted; several of them share the counters. */
function desks() {
  const counters = connection.collection<{ _id: string; last: number }>(`numbers_${randomUUID()}`);
  const accepted = new Map<string, string>();
  const desk = () =>
    new MongoDossierNumbers(counters as never, format, async (asked) => {
      const used = new Set(accepted.values());
      return new Set(asked.filter((code) => used.has(code)));
    });
  const accept = (dossierId: string) => async (number: DossierNumber) => {
    const code = accepted.get(dossierId) ?? number.code;
    accepted.set(dossierId, code);
    return { id: dossierId, state: { code } } as unknown as StoredDossier;
  };
  return { counters, desk, accept, accepted };
}

describe('dossier numbers', () => {
  it('100 clerks at once, at two desks: unique and gapless', async () => {
    const { desk, accept, accepted } = desks();
    const two = [desk(), desk()] as const;
    const ids = Array.from({ length: 100 }, (_, index) => `d${index}`);
    await Promise.all(
      ids.map((dossierId, index) => two[index % 2 === 0 ? 0 : 1].use(rules, { dossierId, at }, accept(dossierId))),
    );
    expect([...accepted.values()].toSorted()).toEqual(codes(100));
  });

  it('of refused and repeated acceptances go to the next', async () => {
    const { desk, accept, accepted } = desks();
    const one = desk();
    const refused = () => Promise.reject(Refused.because('conflict', 'wrong-move', 'Không được.'));
    for (let index = 0; index < 20; index += 1) {
      const dossierId = `d${index}`;
      await expect(one.use(rules, { dossierId, at }, refused)).rejects.toThrow(Refused);
      await Promise.all([1, 2].map(() => one.use(rules, { dossierId, at }, accept(dossierId))));
    }
    expect([...accepted.values()].toSorted()).toEqual(codes(20));
  });

  it('a crash between number and dossier loses neither: the same dossier gets the same number', async () => {
    const { desk, accept, accepted } = desks();
    const dying = () => Promise.reject(new Error('killed'));
    await expect(desk().use(rules, { dossierId: 'd1', at }, dying)).rejects.toThrow('killed');
    const next = desk();
    await next.use(rules, { dossierId: 'd2', at }, accept('d2'));
    await next.use(rules, { dossierId: 'd1', at }, accept('d1'));
    expect([accepted.get('d1'), accepted.get('d2')]).toEqual(codes(2));
  });

  it('go on from a counter written before there were leases', async () => {
    const { counters, desk, accept, accepted } = desks();
    await counters.insertOne({ _id: '2020-02-21', last: 2 });
    await desk().use(rules, { dossierId: 'd3', at }, accept('d3'));
    expect(accepted.get('d3')).toBe(codes(3)[2]);
  });
});
