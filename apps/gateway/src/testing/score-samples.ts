import type { AgeingView, ScoreIndicator, ScoreView } from '@motcua/contracts';

import { aPeriod } from './report-samples.js';

const freshness = { asOf: '2017-05-16T08:05:12.000+07:00', position: 12_345, incomplete: 0 };

const indicator = (id: string, over: Partial<ScoreIndicator>): ScoreIndicator => ({
  id,
  name: `Chỉ số ${id}`,
  numerator: null,
  denominator: null,
  rate: null,
  threshold: 100,
  thresholdKnown: false,
  max: null,
  points: null,
  note: '',
  ...over,
});

/** One of 8182 dossiers is late; the group of digitising is not known to the system. */
export const aScore: ScoreView = {
  rule: {
    code: 'qd-766',
    decision: 'Quyết định số 766/QĐ-TTg ngày 23/6/2022',
    validFrom: '2022-08-01',
    note: 'Chưa đối chiếu nguyên văn Quyết định.',
    trial: true,
  },
  period: aPeriod,
  countedTo: '2017-05-16',
  points: 25.9976,
  computedMax: 26,
  max: 100,
  groups: [
    {
      code: '2',
      name: 'Tiến độ, kết quả giải quyết',
      max: 20,
      points: 19.9976,
      computedMax: 20,
      indicators: [
        indicator('2.1', {
          numerator: 8181,
          denominator: 8182,
          rate: 99.99,
          max: 20,
          points: 19.9976,
          note: 'Cách đếm.',
        }),
      ],
    },
    {
      code: '3',
      name: 'Số hóa hồ sơ',
      max: 22,
      points: 0,
      computedMax: 0,
      indicators: [indicator('4.2', { threshold: 80, thresholdKnown: true, note: 'Hệ thống chưa có dữ liệu.' })],
    },
  ],
  procedures: [
    {
      code: 'STG.01',
      name: 'Thủ tục mẫu',
      handled: 8182,
      inTime: 8181,
      rate: 99.99,
      completed: 105,
      averageHours: 1.5,
    },
  ],
  next: {
    dossiers: [
      {
        id: 'd-1',
        code: 'HS-1',
        procedureCode: 'STG.01',
        unitId: 'thpt-mau',
        dueOn: '2017-05-18',
        late: false,
        costs: 0.0024,
        why: 'Đến hạn ngày 18/05/2017, hiện chưa có kết quả.',
      },
      {
        id: 'd-2',
        code: 'HS-2',
        procedureCode: 'STG.01',
        unitId: 'sgddt',
        dueOn: '2017-05-12',
        late: true,
        costs: 0.0024,
        why: 'Đã quá hạn từ sau ngày 12/05/2017.',
      },
    ],
    procedures: [
      { code: 'STG.01', name: 'Thủ tục mẫu', costs: 0.0024, why: '1/8182 hồ sơ trễ' },
      { code: 'STG.02', name: 'Thủ tục khác', costs: null, why: 'chưa công bố cho nộp trực tuyến' },
    ],
  },
  freshness,
};

export const anAgeing: AgeingView = {
  on: '2017-05-16',
  open: [
    { label: '0–5 ngày', count: 1200 },
    { label: 'Trên 30 ngày', count: 6877 },
  ],
  overdue: [{ label: '1–5 ngày', count: 3 }],
  freshness,
};
