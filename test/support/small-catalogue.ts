import type { SummaryView } from '@motcua/contracts';
import { eventually } from '@motcua/testing';

import type { Api } from './api.js';

export const PROCEDURE = 'TEST.01';
export const DIVISION = 'khao-thi';

/** The least a desk needs: a department, a division and one procedure of five working days. */
export async function enterSmallCatalogue(api: Api): Promise<void> {
  const validFrom = '2016-01-01';
  await api.insist('/units', { unitId: 'sgddt', name: 'Sở mẫu', kind: 'department', validFrom }, 'unit-department');
  const division = { unitId: DIVISION, name: 'Phòng mẫu', kind: 'division', parentId: 'sgddt', validFrom };
  await api.insist('/units', division, 'unit-division');
  await api.insist('/procedures', aProcedure(), 'procedure');
  // Read models come a moment later; where one has it, the others are not far.
  await eventually(async () => {
    const { procedures } = await api.get<SummaryView>('/public/summary');
    if (procedures.inForce === 0) throw new Error('the catalogue has not come through yet');
  }, 20_000);
}

export const aProcedure = () => ({
  code: PROCEDURE,
  name: 'Thủ tục mẫu',
  fieldCode: 'mau',
  fieldName: 'Lĩnh vực mẫu',
  limit: { unit: 'working-day', value: 5 },
  validFrom: '2016-01-01',
  decision: 'Quyết định mẫu',
  parts: {
    steps: ['Nộp hồ sơ'],
    ways: ['Trực tiếp'],
    papers: [],
    subjects: 'Cá nhân',
    agency: 'Sở',
    result: 'Kết quả',
    fee: 'Không',
    legalBasis: [],
  },
});
