import { describe, expect, it } from '@jest/globals';
import type { CommandMeta, ListValues, OrganisationList } from '@motcua/contracts';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { ImportBook, type ImportedRow, type ListImport, type Verdict } from '../domain/importing/records.js';
import { ExportListHandler } from '../features/export-list/export-list.handler.js';
import { ImportListHandler } from '../features/import-list/import-list.handler.js';
import { OrganisationInMemory } from '../testing/organisation-in-memory.js';
import { JudgeStaff } from './judge-staff.js';
import { JudgeUnits } from './judge-units.js';
import { ListImports } from './list-imports.js';

class BookInMemory extends ImportBook {
  private readonly imports = new Map<string, ListImport>();
  private readonly lines = new Map<string, ImportedRow[]>();

  async open(record: ListImport): Promise<ListImport> {
    this.imports.set(record.id, this.imports.get(record.id) ?? record);
    return record;
  }

  async get(id: string): Promise<ListImport | null> {
    return this.imports.get(id) ?? null;
  }

  async setState(id: string, state: ListImport['state']): Promise<void> {
    this.imports.set(id, { ...(this.imports.get(id) as ListImport), state });
  }

  async addRows(id: string, rows: readonly ImportedRow[]): Promise<number> {
    this.lines.set(id, [...(await this.rows(id)), ...rows]);
    return (await this.rows(id)).length;
  }

  async rows(id: string): Promise<ImportedRow[]> {
    return this.lines.get(id) ?? [];
  }

  async settle(id: string, verdicts: ReadonlyMap<number, Verdict>): Promise<void> {
    const rows = await this.rows(id);
    this.lines.set(
      id,
      rows.map((row) => ({ ...row, verdict: verdicts.get(row.line) ?? row.verdict })),
    );
  }
}

const meta = (): CommandMeta => aMeta({ role: 'operator' });
let files = 0;

async function office() {
  const all = await OrganisationInMemory.start((aggregate) => new MemoryRepository(aggregate));
  const book = new BookInMemory();
  const judges = [new JudgeUnits(all.units, all.unitCodes), new JudgeStaff(all.staff, all.units)] as const;
  const handler = new ImportListHandler(book, new ListImports(book, ...judges));
  const exporter = new ExportListHandler(all.list, all.staffList);
  const send = async (list: OrganisationList, rows: readonly ListValues[]) => {
    const importId = `i${(files += 1)}`;
    await handler.open({ importId, list, fileName: 'a.csv', titles: [], separator: ';' }, meta());
    const listed = rows.map((values, index) => ({ line: index + 2, values, raw: [], faults: [] }));
    await handler.addRows({ importId, rows: listed });
    return { importId, view: await handler.judge({ importId }, meta()) };
  };
  const enter = async (list: OrganisationList, rows: readonly ListValues[]) => {
    const { importId } = await send(list, rows);
    return handler.run({ importId }, meta());
  };
  const out = (list: OrganisationList) => exporter.handle({ list }, meta());
  return { all, handler, send, enter, out };
}

const school = (unitId: string, over: ListValues = {}): ListValues => ({
  unitId,
  name: `Trường ${unitId}`,
  kind: 'Trực thuộc Sở',
  parentId: 'so',
  validFrom: '2017-01-01',
  ...over,
});
const person = (personId: string, over: ListValues = {}): ListValues => ({
  personId,
  name: `Người mẫu ${personId}`,
  unitId: 't1',
  role: 'Người đứng đầu',
  from: '2017-01-01',
  ...over,
});
const outcomes = ({ rows }: { rows: { line: number; outcome: string }[] }) =>
  rows.toSorted((a, b) => a.line - b.line).map(({ outcome }) => outcome);

describe('a list of units', () => {
  it('is judged before anything is entered', async () => {
    const { all, send } = await office();
    const { view } = await send('units', [school('t9'), school('t8', { parentId: 'khong-co' })]);
    expect(outcomes(view)).toEqual(['new', 'refused']);
    expect(view.units).toEqual({ department: 0, division: 0, affiliated: 1 });
    expect(await all.units.read('t9')).toBeNull();
  });

  it('enters the good rows, leaves the bad ones with their reasons, and finds nothing to do the second time', async () => {
    const { all, handler, enter } = await office();
    const rows = [school('t9', { codeQcvn: '000.09.04.H51' }), school('t 8'), school('t9')];
    const view = await enter('units', rows);
    expect(outcomes(view)).toEqual(['new', 'refused', 'refused']);
    expect(await all.unit('t9')).toMatchObject({ kind: 'affiliated', codes: [{ code: '000.09.04.H51' }] });
    const { rows: rejected } = await handler.rejected({ importId: view.id, after: 0 });
    expect(rejected.map(({ faults }) => faults[0]?.column)).toEqual(['Mã đơn vị', 'Mã đơn vị']);
    expect(outcomes(await enter('units', [rows[0] as ListValues]))).toEqual(['same']);
  });

  it('changes no name, kind or day: a decision does', async () => {
    const { enter } = await office();
    const known = { unitId: 't1', name: 'Đơn vị t1', kind: 'Trực thuộc Sở', parentId: 'so', validFrom: '2016-07-04' };
    const wrong = [{ name: 'Tên khác' }, { kind: 'Thuộc Sở' }, { validFrom: '2016-01-01' }];
    const view = await enter('units', [known, ...wrong.map((over) => ({ ...known, ...over }))]);
    expect(outcomes(view)).toEqual(['same', 'refused', 'refused', 'refused']);
  });

  it('gives a code to a unit that has none, and to no second one', async () => {
    const { enter } = await office();
    const known = { unitId: 't1', name: 'Đơn vị t1', kind: 'Trực thuộc Sở', parentId: 'so', validFrom: '2016-07-04' };
    expect(outcomes(await enter('units', [{ ...known, codeQcvn: '000.09.04.H51' }]))).toEqual(['changed']);
    expect(outcomes(await enter('units', [school('t9', { codeQcvn: '000.09.04.H51' })]))).toEqual(['refused']);
  });

  it('may bring a department and its units in any order', async () => {
    const { enter } = await office();
    const department = { unitId: 'so-2', name: 'Sở hai', kind: 'Sở', validFrom: '2016-01-01' };
    expect(outcomes(await enter('units', [school('t9', { parentId: 'so-2' }), department]))).toEqual(['new', 'new']);
  });

  it('comes out as it went in', async () => {
    const { enter, out } = await office();
    await enter('units', [school('t9', { codeQcvn: '000.09.04.H51' }), school('t8')]);
    const first = await out('units');
    const again = await enter('units', first);
    expect([again.counts.same, again.counts.refused]).toEqual([first.length, 0]);
    expect(await out('units')).toEqual(first);
  });
});

describe('a list of staff', () => {
  it('has one head a unit, also within the file', async () => {
    const { enter } = await office();
    const view = await enter('staff', [
      person('1', { endedOn: '2017-03-01' }),
      person('2'),
      person('3', { from: '2017-03-01' }),
    ]);
    expect(outcomes(view)).toEqual(['new', 'refused', 'new']);
  });

  it('ends a role that is held, and says what it does not agree with', async () => {
    const { enter } = await office();
    await enter('staff', [person('1')]);
    expect(outcomes(await enter('staff', [person('1', { endedOn: '2017-04-01' })]))).toEqual(['changed']);
    expect(outcomes(await enter('staff', [person('1', { endedOn: '2017-05-01' })]))).toEqual(['refused']);
    expect(outcomes(await enter('staff', [person('1', { name: 'Tên khác', endedOn: '2017-04-01' })]))).toEqual([
      'refused',
    ]);
  });

  it('comes out as it went in, without a name in any fact', async () => {
    const { all, enter, out } = await office();
    await enter('staff', [person('1', { decision: '1/QĐ' }), person('2', { role: 'Cấp phó', endedOn: '2017-04-01' })]);
    const first = await out('staff');
    expect((await enter('staff', first)).counts).toMatchObject({ same: 2, refused: 0 });
    expect(await out('staff')).toEqual(first);
    expect(JSON.stringify(all.staff.events)).not.toContain('Người mẫu');
  });
});
