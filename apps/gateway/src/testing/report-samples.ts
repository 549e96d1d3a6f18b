import type { FactsPage, ReportColumn, ReportPeriod, ReportTable } from '@motcua/contracts';

export const aPeriod: ReportPeriod = {
  periodId: 'h1-2017',
  name: '6 tháng đầu năm 2017',
  kind: 'half-year',
  year: 2017,
  from: '2017-01-01',
  to: '2017-06-30',
  cutOff: '2017-05-16',
  ground: '',
  origin: 'department',
};

const column = (no: string, heads: string[], key: ReportColumn['key'], figure = key): ReportColumn => ({
  key,
  no,
  heads,
  kind: figure === 'rate' ? 'rate' : 'count',
  figure: figure === 'rate' ? null : (figure as ReportColumn['figure']),
});

const COLUMNS: ReportColumn[] = [
  column('(1)', ['Số hồ sơ nhận giải quyết', 'Tổng số'], 'received'),
  column('(2)', ['Số hồ sơ nhận giải quyết', 'Số mới tiếp nhận'], 'new'),
  column('(3)', ['Số hồ sơ đã giải quyết', 'Tổng số'], 'solved'),
  column('(4)', ['Số hồ sơ đã giải quyết', 'Trả quá hạn'], 'late'),
  column('(5)', ['Số hồ sơ đang giải quyết'], 'open'),
  column('(6)', ['Tỷ lệ sớm và đúng hạn (%)'], 'rate'),
];

const cells = (received: number, solved: number, rate: number | null) => ({
  received,
  new: received,
  solved,
  late: 0,
  open: received - solved,
  rate,
});

/** The half-year of the department's own report, by field; one field has nothing solved to compare with. */
export const aReportTable: ReportTable = {
  form: '06a',
  formVersion: '2017',
  formNo: 'Biểu số 06a',
  source: 'Chế độ báo cáo mẫu',
  title: 'Tình hình, kết quả giải quyết thủ tục hành chính',
  by: 'field',
  period: aPeriod,
  scope: {},
  columns: COLUMNS,
  rows: [
    { key: 'gddt', label: 'Giáo dục và Đào tạo', cells: cells(16, 16, 100) },
    { key: 'vbcc', label: 'Hệ thống văn bằng, chứng chỉ', cells: cells(89, 89, 98.9) },
    { key: 'thi', label: 'Quy chế thi, tuyển sinh', cells: cells(8077, 0, null) },
  ],
  total: { key: '', label: 'Tổng số', cells: cells(8182, 105, 99) },
  notes: ['Đơn vị tính: hồ sơ.'],
  freshness: { asOf: '2017-05-16T08:05:12.000+07:00', position: 12_345, incomplete: 0 },
};

/** Two dossiers of three behind a figure. */
export const aFactsPage: FactsPage = {
  figure: 'late',
  period: aPeriod,
  total: 3,
  items: [
    {
      kind: 'dossier',
      id: 'd-1',
      code: 'H50.17.0516-000001',
      procedureCode: 'SGD-30',
      fieldCode: 'vbcc',
      unitId: 'khao-thi',
      channel: 'counter',
      receivedOn: '2017-05-02',
      dueOn: '2017-05-04',
      completedOn: '2017-05-08',
      timeliness: 'late',
      ended: 'completed',
      latenessReason: 'workload',
    },
    {
      kind: 'dossier',
      id: 'd-2',
      code: '',
      procedureCode: '=1+1',
      fieldCode: 'x',
      unitId: 'unknown',
      channel: 'post',
      receivedOn: '2017-05-03',
      dueOn: '',
      completedOn: '',
      timeliness: '',
      ended: '',
      latenessReason: '',
    },
  ],
  nextCursor: 'd-2',
  freshness: { asOf: '2017-05-16T08:05:12.000+07:00', position: 12_345, incomplete: 0 },
};
