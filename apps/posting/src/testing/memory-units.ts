import type { KnownUnit } from '../domain/known-unit.js';
import { UnitDirectory } from '../domain/ports.js';

const department: KnownUnit = { name: 'Sở mẫu', kind: 'department', parentId: '', dissolvedFrom: '' };
const school: KnownUnit = { name: 'Trường mẫu', kind: 'affiliated', parentId: 'sgddt', dissolvedFrom: '' };

export const someUnits: ReadonlyMap<string, KnownUnit> = new Map([
  ['sgddt', department],
  ['thpt-mau', school],
  ['truong-cu', { ...school, name: 'Trường cũ', dissolvedFrom: '2016-01-01' }],
]);

export class MemoryUnits extends UnitDirectory {
  async one(unitId: string): Promise<KnownUnit | undefined> {
    return someUnits.get(unitId);
  }

  async all(): Promise<ReadonlyMap<string, KnownUnit>> {
    return someUnits;
  }
}
