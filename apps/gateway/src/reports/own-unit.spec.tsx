import { describe, expect, it } from '@jest/globals';
import type { UnitView } from '@motcua/contracts';

import { Directory } from '../desk/directory.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { aReportTable } from '../testing/report-samples.js';
import { mayOpen, ownUnitOf, requireOpen } from './own-unit.js';
import { TablePage } from './table-page.js';

const unit = (id: string, kind: UnitView['kind']): UnitView => ({
  id,
  name: `Đơn vị ${id}`,
  kind,
  parentId: 'sgddt',
  code: null,
  validFrom: '2010-01-01',
  dissolvedFrom: null,
});
const directory = new Directory([unit('khao-thi', 'division'), unit('thpt-a', 'affiliated')], []);
const ownUnit = (unitId?: string) =>
  ownUnitOf({ login: 'x', role: 'head', ...(unitId ? { unitId } : {}) }, directory, 'sgddt');

describe('people of an affiliated unit', () => {
  it('are those whose unit is neither the department nor one of its divisions', () => {
    expect([ownUnit(), ownUnit('sgddt'), ownUnit('khao-thi')]).toEqual(['', '', '']);
    expect([ownUnit('thpt-a'), ownUnit('nobody-knows')]).toEqual(['thpt-a', 'nobody-knows']);
  });

  it('open the dossiers of their own unit only, and what is no dossier', () => {
    expect(mayOpen({ figure: 'late', unit: 'thpt-a' }, 'thpt-a')).toBe(true);
    expect(mayOpen({ figure: 'units.divisions' }, 'thpt-a')).toBe(true);
    expect(() => requireOpen({ figure: 'late' }, 'thpt-a')).toThrow(/đơn vị mình/);
    expect(() => requireOpen({ figure: 'late', unit: 'khao-thi' }, 'thpt-a')).toThrow(/đơn vị mình/);
    expect(() => requireOpen({ figure: 'late' }, '')).not.toThrow();
  });

  it('see all figures, and links behind those they may open', () => {
    const frame = { department: 'Sở mẫu', styleHref: '', deskStyleHref: '', person: { name: '', role: '' }, menu: [] };
    const rows = [
      { ...aReportTable.rows[0]!, key: 'thpt-a', label: 'Của mình' },
      { ...aReportTable.rows[1]!, key: 'khao-thi', label: 'Của người khác' },
    ];
    const shown = { query: { form: '06a' as const }, table: { ...aReportTable, by: 'unit' as const, rows } };
    const choice = { asked: {}, periods: [], directory };
    const html = String(<TablePage frame={frame as unknown as DeskFrame} shown={shown} ownUnit="thpt-a" {...choice} />);
    expect(html).toMatch(/Của mình.*href="[^"]*figure=received[^"]*unit=thpt-a[^"]*"/s);
    expect(html).not.toContain('unit=khao-thi');
    expect(html).toContain('<span>8.182</span>');
  });
});
