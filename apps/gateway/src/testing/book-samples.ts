import type { FrozenContent, PublishedReport, PublishedReportView, ReportVerification } from '@motcua/contracts';

import { aPeriod, aReportTable } from './report-samples.js';

const hash = (letter: string): string => letter.repeat(64);

/** The first report of a book; another one has taken its place. */
export const aPublishedReport: PublishedReport = {
  reportId: 'r-1',
  number: 1,
  form: '06a',
  formVersion: '2017',
  title: aReportTable.title,
  period: aPeriod,
  publishedAt: '2017-05-16T08:10:00.000+07:00',
  position: 12_345,
  contentHash: hash('c'),
  previousHash: '',
  hash: hash('a'),
  corrects: null,
  correctedBy: { reportId: 'r-2', number: 2 },
  reason: 'Bản in cộng nhầm 6 hồ sơ.',
  incomplete: 0,
};

const aContent: FrozenContent = {
  form: '06a',
  formVersion: '2017',
  period: aPeriod,
  table: aReportTable,
  reform: null,
  declared: [
    {
      declaredId: 'd-1',
      periodId: aPeriod.periodId,
      unitId: 'sgddt',
      source: 'Báo cáo số 1137',
      rows: [],
      total: { received: 8188 },
      state: 'entered',
      enteredAt: '2017-05-16T08:00:00.000+07:00',
      differences: [
        {
          kind: 'total',
          figure: 'received',
          row: '',
          stated: 8188,
          expected: 8182,
          difference: 6,
          text: 'Tổng 8188 ≠ 8182, lệch 6',
        },
      ],
      reason: null,
    },
  ],
  reason: 'Bản in cộng nhầm 6 hồ sơ.',
};

export const aPublishedView: PublishedReportView = {
  entry: aPublishedReport,
  entryText: '{"number":1}',
  content: aContent,
  canonical: '{"form":"06a","title":"Tình hình"}',
};

export const aWholeBook: ReportVerification = { checked: 2, ok: true, broken: [], lastHash: hash('b') };
