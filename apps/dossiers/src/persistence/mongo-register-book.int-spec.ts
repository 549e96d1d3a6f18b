import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { aggregateProvider } from '@motcua/persistence';
import { aMeta, startKit } from '@motcua/testing';

import { dossier } from '../domain/dossier.js';
import { RegisterBook } from '../domain/forms/ports.js';
import type { RegisterRange } from '../domain/forms/register-range.js';
import { Dossiers } from '../domain/ports.js';
import { at, Life } from '../testing/life.js';
import { MongoRegisterBook } from './mongo-register-book.js';

let kit: TestingModule;
let book: RegisterBook;
beforeAll(async () => {
  kit = await startKit({
    providers: [aggregateProvider(Dossiers, dossier), { provide: RegisterBook, useClass: MongoRegisterBook }],
  });
  book = kit.get(RegisterBook);
  const dossiers = kit.get(Dossiers);
  const accepted = { d1: ['2017-05-18', '01/2017'], d2: ['2017-05-19', '01/2017'], d3: ['2017-05-19', '02/2017'] };
  for (const [id, [day = '', bookNo = '']] of Object.entries(accepted)) {
    const facts = Life.accepted(undefined, at(day, '23:59')).facts.map((fact) =>
      fact.type === 'dossiers.dossier.accepted.v1'
        ? { ...fact, data: { ...fact.data, code: `C-${id}`, bookNo } }
        : fact,
    );
    await dossiers.execute(id, aMeta(), () => facts, { beside: { applicant: { name: 'Nguyễn Văn Thử' } } });
  }
  await dossiers.execute('d4', aMeta(), () => Life.submitted(undefined, at('2017-05-19')).facts);
}, 60_000);
afterAll(() => kit.close());

const range = (from: string, to: string, bookNo = ''): RegisterRange => ({ from, to, bookNo, label: '', formOf: from });
const idsOf = async (asked: RegisterRange) => (await book.entries(asked)).map(({ id }) => id).toSorted();

describe('the register in the database', () => {
  it('has the accepted dossiers of a day to its last minute, and no other', async () => {
    expect(await idsOf(range('2017-05-19', '2017-05-19'))).toEqual(['d2', 'd3']);
    expect(await idsOf(range('2017-05-18', '2017-05-19'))).toEqual(['d1', 'd2', 'd3']);
  });

  it('has the lines of one book', async () => {
    expect(await idsOf(range('2016-01-01', '2018-12-31', '01/2017'))).toEqual(['d1', 'd2']);
  });

  it('tells which numbers a dossier has, and when it was accepted', async () => {
    const taken = await book.taken(['C-d1', 'C-nobody']);
    expect([...taken]).toEqual([['C-d1', at('2017-05-18', '23:59')]]);
    expect(await book.taken([])).toEqual(new Map());
  });

  it('gives whole dossiers with their people, in the order asked', async () => {
    const found = await book.read(['d3', 'd1', 'unknown']);
    expect([...found.keys()]).toEqual(['d3', 'd1']);
    expect(found.get('d1')?.beside).toMatchObject({ applicant: { name: 'Nguyễn Văn Thử' } });
  });
});
