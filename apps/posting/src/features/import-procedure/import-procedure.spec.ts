import { describe, expect, it } from '@jest/globals';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { draft } from '../../domain/draft.js';
import { field } from '../../domain/field.js';
import { procedure } from '../../domain/procedure.js';
import { catalogueInMemory } from '../../testing/catalogue-in-memory.js';
import { publishing } from '../../testing/examples.js';
import { ImportProcedureHandler } from './import-procedure.handler.js';

const { code, provenance: _none, ...version } = publishing();
const entry = { code, versions: [version], repeal: null };
const exams = { code: 'thi', name: 'Quy chế thi, tuyển sinh', aliases: ['thi THPT quốc gia'] };

function anImport() {
  const [procedures, fields] = [new MemoryRepository(procedure), new MemoryRepository(field)];
  const { lists, files } = catalogueInMemory({ procedures, drafts: new MemoryRepository(draft) });
  const handler = new ImportProcedureHandler(procedures, fields, lists, files);
  const take = (told: Record<string, unknown>, preview = false) =>
    handler.procedure({ procedure: told, fields: [exams], preview }, aMeta());
  return { procedures, fields, handler, take };
}

describe('importing a procedure', () => {
  it('only says what would happen when it is looked at', async () => {
    const { take, procedures } = anImport();
    expect(await take(entry, true)).toEqual({
      code,
      name: version.name,
      outcome: 'new',
      reasons: ['phiên bản 1, hiệu lực 01/08/2016'],
    });
    expect(procedures.events).toEqual([]);
  });

  it('is new, then changed, then the same', async () => {
    const { take } = anImport();
    const longer = { ...entry, versions: [version, { ...version, validFrom: '2017-06-01' }] };
    const outcomes = [await take(entry), await take(longer), await take(longer)];
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['new', 'changed', 'same']);
  });

  it.each<[string, Record<string, unknown>]>([
    ['versions.0.limit.unit', { ...entry, versions: [{ ...version, limit: { unit: 'moon', value: 1 } }] }],
    ['versions.0.fieldCode', { ...entry, versions: [{ ...version, fieldName: 'thi THPT quốc gia' }] }],
    ['versions.0.colour', { ...entry, versions: [{ ...version, colour: 'red' }] }],
    ['repeal.decision', { ...entry, repeal: { repealedFrom: '2018-01-01' } }],
    ['extra', { ...entry, extra: 1 }],
    ['không có phiên bản', { ...entry, versions: [] }],
  ])('is refused with the reason: %s', async (reason, wrong) => {
    const { take, procedures } = anImport();
    const { outcome, reasons } = await take(wrong);
    expect([outcome, reasons.join(' ')]).toEqual(['refused', expect.stringContaining(reason)]);
    expect(procedures.events).toEqual([]);
  });

  it('takes fields in the same way', async () => {
    const { handler, fields } = anImport();
    const take = (told: Record<string, unknown>, preview = false) => handler.field({ field: told, preview }, aMeta());
    expect(await take(exams, true)).toMatchObject({ outcome: 'new', reasons: ['tên gọi khác: thi THPT quốc gia'] });
    expect(fields.events).toEqual([]);
    expect(await take({ ...exams, reasons: ['của lần trước'] })).toMatchObject({ outcome: 'new' });
    expect(await take(exams)).toMatchObject({ outcome: 'same' });
    expect(await take({ code: 'thi' })).toMatchObject({ outcome: 'refused' });
  });
});
