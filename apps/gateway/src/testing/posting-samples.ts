import type { CoverageView, FormSheet, PlacesView } from '@motcua/contracts';

const place = {
  unitId: 'sgddt',
  channel: 'board' as const,
  state: 'outdated' as const,
  version: 1,
  since: '2017-05-11',
  evidence: 'Trang 3 tập niêm yết',
  reason: 'newer-version' as const,
  postedOn: '2016-08-01',
  evidenceIds: ['e1'],
  checked: { on: '2017-05-12', result: 'outdated' as const, role: 'inspector', unitId: 'sgddt' },
  due: true,
  entries: [
    { type: 'posted', on: '2016-08-01', version: 1, evidence: '', evidenceIds: [], findingId: '', note: '' },
    {
      type: 'outdated-by-version',
      on: '2017-05-11',
      version: 2,
      evidence: '',
      evidenceIds: [],
      findingId: '',
      note: '',
    },
  ],
};
export const places: PlacesView = {
  procedureCode: 'SGD-30',
  name: 'Cấp bản sao <từ sổ gốc>',
  version: 2,
  validFrom: '2017-05-11',
  upcoming: null,
  repealedFrom: '',
  places: [place],
  duties: [],
};
const channel = (lacking: boolean) => ({
  channel: 'board' as const,
  due: 32,
  current: lacking ? 31 : 32,
  rate: lacking ? 96.9 : 100,
  lacking: lacking
    ? [
        {
          procedureCode: 'SGD-30',
          name: 'Cấp bản sao',
          state: 'outdated' as const,
          reason: 'newer-version' as const,
          since: '2017-05-11',
        },
      ]
    : [],
  source: 'Nghị định 63/2010/NĐ-CP',
});
export const coverage = (lacking: boolean): CoverageView => ({
  on: '2017-05-16',
  asOf: '2017-05-16T08:00:00.000+07:00',
  position: 1,
  units: [{ unitId: 'sgddt', name: 'Sở mẫu', kind: 'department', channels: [channel(lacking)], repealed: [] }],
});
export const sheet = (title: string): FormSheet => ({
  kind: 'board-sheet',
  formNo: '',
  source: 'Nghị định 63/2010/NĐ-CP',
  title,
  paper: 'A4',
  landscape: false,
  agencyLines: ['UBND TỈNH', 'SỞ MẪU'],
  nationalLines: ['CỘNG HÒA', 'Độc lập'],
  number: '',
  placeAndDate: 'Sóc Trăng, ngày 16 tháng 05 năm 2017',
  watermark: null,
  blocks: [{ kind: 'text', text: 'Nội dung' }],
  signatures: [],
  qr: { url: '/thu-tuc/SGD-30', caption: 'Quét mã' },
  notes: [],
});
