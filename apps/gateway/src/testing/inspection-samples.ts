import type { ChecklistItemView, FindingView, PlanCoverageView, PlanView, VisitFileView } from '@motcua/contracts';

export const aPlan = (over: Partial<PlanView> = {}): PlanView => ({
  id: 'kh-1',
  number: '699/KH-SGDĐT',
  adoptedOn: '2017-04-11',
  year: 2017,
  contents: ['Niêm yết thủ tục hành chính'],
  legalGrounds: ['Chỉ thị số 10/CT-CTUBND'],
  documentId: null,
  units: [
    { unitId: 'p1', kind: 'division' },
    { unitId: 't1', kind: 'affiliated' },
  ],
  rounds: [{ round: 1, startsOn: '2017-05-02', endsOn: '2017-05-31' }],
  teams: [
    {
      round: 1,
      decision: '12/QĐ-SGDĐT',
      decidedOn: '2017-04-20',
      replaced: false,
      members: [
        { memberId: 'm1', role: 'head', account: null, name: 'Người mẫu 1', position: 'Chánh Văn phòng' },
        { memberId: 'm2', role: 'secretary', account: null, name: 'Người mẫu 2', position: '' },
      ],
    },
  ],
  amendments: [],
  reports: [],
  ...over,
});

/** The figures of the department's own report: 7 of 13 and 20 of 40. */
export const aCoverage = (): PlanCoverageView => ({
  planId: 'kh-1',
  on: '2017-05-16',
  kinds: [
    { kind: 'division', total: 13, planned: 7, inspected: 7, plannedRate: 53.8, inspectedRate: 53.8 },
    { kind: 'affiliated', total: 40, planned: 20, inspected: 19, plannedRate: 50, inspectedRate: 47.5 },
  ],
  rounds: [{ round: 1, kind: 'division', scheduled: 7, inspected: 7 }],
  notVisited: [{ unitId: 't1', kind: 'affiliated', scheduledOn: '2017-05-23' }],
});

const anItem = (code: string): ChecklistItemView => ({
  code,
  area: 'Niêm yết',
  question: `Câu hỏi ${code}?`,
  legalGround: 'Chỉ thị số 10',
  answers: ['yes', 'partly', 'no'],
  evidenceRequired: true,
  weight: 1,
  verified: code !== 'm2',
});

export const aVisit = (over: Partial<VisitFileView> = {}): VisitFileView => ({
  id: 'v1',
  planId: 'kh-1',
  planNumber: '699/KH-SGDĐT',
  round: 1,
  unitId: 'p1',
  unitKind: 'division',
  visitOn: '2017-05-16',
  purpose: 'inspection',
  state: 'scheduled',
  closedAt: null,
  notice: null,
  selfReport: 'none',
  answered: 1,
  minutes: 'none',
  conclusion: null,
  concludeBy: null,
  checklists: [
    {
      id: 'd1',
      version: 1,
      title: 'Danh mục mẫu',
      validFrom: '2012-12-28',
      source: 'CT 10',
      items: ['m1', 'm2'].map(anItem),
    },
  ],
  answers: [
    {
      item: 'm1',
      answer: 'no',
      value: null,
      note: 'Bảng trống',
      url: null,
      evidenceIds: ['e1'],
      revision: 3,
      by: 'inspector',
      at: '2017-05-16T08:30:00.000+07:00',
    },
  ],
  team: aPlan().teams[0] ?? null,
  outline: '',
  selfReportFile: null,
  minutesFile: null,
  conclusionFile: null,
  changes: [],
  ...over,
});

export const signed: Partial<VisitFileView> = {
  state: 'closed',
  minutes: 'signed',
  minutesFile: {
    present: ['Người mẫu 3, Trưởng phòng'],
    remark: '',
    teamSignedAt: '2017-05-16T10:00:00.000+07:00',
    unitSignedAt: '2017-05-16T10:30:00.000+07:00',
    unitRefusedAt: null,
    opinion: 'Thống nhất',
    supplements: [],
  },
};

export const concluded: Partial<VisitFileView> = {
  ...signed,
  conclusion: { number: '5/TB-SGDĐT', issuedOn: '2017-05-22', remedyDueOn: '2017-06-15' },
  conclusionFile: {
    strengths: 'Tiếp nhận đúng hẹn.',
    shortcomings: 'Thiếu niêm yết.',
    demands: 'Niêm yết đủ.',
    documentId: null,
  },
};

export const aFinding = (over: Partial<FindingView> = {}): FindingView => ({
  id: 'f1',
  visitId: 'v1',
  unitId: 'p1',
  kind: 'posting-missing',
  severity: 'major',
  procedureCode: null,
  channel: null,
  postingUnitId: null,
  text: 'Chưa niêm yết thủ tục mẫu',
  legalGround: '',
  dossierIds: ['h1'],
  dossiers: [{ id: 'h1', code: '000.00.01.H51-170516-0001' }],
  checklistItem: null,
  dueOn: '2017-05-10',
  overdue: true,
  dueExtended: false,
  verified: false,
  state: 'open',
  recordedAt: '2017-05-02T08:00:00.000+07:00',
  notes: [],
  ...over,
});
