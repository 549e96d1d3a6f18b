import type { DossierReceipt, ProcedureDetails, SummaryView } from '@motcua/contracts';

/** The half-year of the department's own page, with the total that its parts give. */
export const aSummary: SummaryView = {
  asOf: '2017-05-16T08:05:12.000+07:00',
  position: 12_345,
  period: { from: '2017-01-01', to: '2017-06-30' },
  procedures: { inForce: 32, posted: { website: 32, board: 32 } },
  dossiers: {
    received: 8182,
    carriedOver: 0,
    solved: 105,
    onTime: 105,
    late: 0,
    open: 8077,
    notDue: 8077,
    overdue: 0,
    byField: [
      { field: 'gddt', fieldName: 'Giáo dục và Đào tạo', received: 16, solved: 16, open: 0 },
      { field: 'vbcc', fieldName: 'Hệ thống văn bằng, chứng chỉ', received: 89, solved: 89, open: 0 },
      { field: 'thi', fieldName: 'Quy chế thi, tuyển sinh', received: 8077, solved: 0, open: 8077 },
    ],
  },
  inspections: {
    divisions: { total: 13, planned: 7, inspected: 3, plannedRate: 53.8 },
    affiliatedUnits: { total: 40, planned: 20, inspected: 8, plannedRate: 50 },
    findings: { open: 4, remedied: 2 },
  },
};

export const aProcedure: ProcedureDetails = {
  code: 'SGD-30',
  name: 'Cấp bản sao văn bằng, chứng chỉ từ sổ gốc',
  field: { code: 'vbcc', name: 'Hệ thống văn bằng, chứng chỉ' },
  version: 2,
  limit: { unit: 'same-day', value: 0, cutOff: '15:00', dueOn: null },
  posted: { website: true, board: false },
  measured: {
    received: 70,
    solved: 70,
    onTime: 69,
    late: 1,
    onTimeRate: 98.5,
    medianWorkingHours: 1.5,
    p90WorkingHours: 3,
    open: 0,
    overdue: 0,
  },
  asOf: '2017-05-16T08:05:12.000+07:00',
  parts: {
    steps: ['Nộp hồ sơ', 'Nhận kết quả'],
    ways: ['Trực tiếp'],
    papers: [{ name: 'Đơn đề nghị', originals: 1, copies: 0, form: 'BM04' }],
    subjects: 'Cá nhân',
    agency: 'Sở Giáo dục và Đào tạo',
    result: 'Bản sao',
    fee: 'Không',
    legalBasis: ['Nghị định 23/2015/NĐ-CP'],
  },
  decision: '837/QĐ-SGDĐT',
  validFrom: '2017-05-11',
  provenance: '',
  versions: [
    {
      version: 1,
      name: 'Cấp bản sao',
      validFrom: '2016-07-04',
      decision: '3630/QĐ-SGDĐT',
      limit: { unit: 'working-day', value: 2, cutOff: null, dueOn: null },
    },
  ],
  postings: [
    { unitId: 'sgddt', channel: 'board', state: 'missing', version: 1, since: '2017-05-12', evidence: '' },
  ],
};

export const aDossier: DossierReceipt = {
  id: 'd-1',
  code: 'H50.17.0516-000001',
  secret: 'K7PM-2QXT',
  state: 'accepted',
  procedureCode: 'SGD-30',
  procedureVersion: 1,
  fieldCode: 'vbcc',
  channel: 'counter',
  unitId: 'sgddt',
  heldBy: 'sgddt',
  heldSince: '2017-05-16T08:00:00.000+07:00',
  submittedAt: '2017-05-16T08:00:00.000+07:00',
  acceptedAt: '2017-05-16T08:00:00.000+07:00',
  dueAt: '2017-05-16T17:00:00.000+07:00',
  dueOn: '2017-05-16',
  completedAt: null,
  returnedAt: null,
  outcome: null,
  timeliness: null,
  version: 2,
};
