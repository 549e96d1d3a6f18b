import { describe, expect, it } from '@jest/globals';

import { aVisit } from '../../testing/a-visit.js';
import type { Checklist } from './checklist.js';
import { CHECKLISTS, checklistsFor, itemOf } from './checklists.js';
import { CONDUCT } from './conduct.js';

const second: Checklist = { ...CONDUCT, version: 2, validFrom: '2017-06-01', items: CONDUCT.items.slice(1) };
const ids = (lists: readonly Checklist[]) => lists.map(({ id, version }) => `${id}@${version}`);

describe('the checklists of a visit', () => {
  it('are those for the kind of unit', () => {
    expect(ids(checklistsFor(aVisit))).toEqual(['ct10@1', 'qd03@1', 'cchc-dv@1']);
    expect(ids(checklistsFor({ ...aVisit, unitKind: 'division' }))).toEqual(['ct10@1', 'qd03@1', 'cchc-phong@1']);
  });

  it('are the versions in force on its day', () => {
    const on = (visitOn: string) => ids(checklistsFor({ ...aVisit, visitOn }, [...CHECKLISTS, second]));
    expect(on('2017-05-31')).toContain('qd03@1');
    expect(on('2017-06-01')).toEqual(['ct10@1', 'cchc-dv@1', 'qd03@2']);
    expect(on('2010-01-01')).toEqual(['qd03@1']);
  });

  it('are none when remedies are verified', () => {
    expect(checklistsFor({ ...aVisit, purpose: 'verification' })).toEqual([]);
  });

  it('name every item once, by a code the store can keep', () => {
    const codes = CHECKLISTS.flatMap(({ items }) => items.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[A-Z0-9]+-\d+$/.test(code))).toEqual([]);
    expect(itemOf(CHECKLISTS, 'QD03-1')).toMatchObject({ version: 1, item: { evidenceRequired: true } });
    expect(itemOf(CHECKLISTS, 'QD03-99')).toBeUndefined();
  });

  it('say of themselves that they are illustrations where no text was found', () => {
    for (const { source, items } of CHECKLISTS) {
      expect([source.startsWith('Minh họa'), items.some(({ verified }) => verified)]).toEqual([true, false]);
    }
  });
});
