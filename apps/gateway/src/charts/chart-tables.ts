import type { AgeingView, ReportTable, SummaryView, UnitCoverage } from '@motcua/contracts';

import { day } from '../pages/format.js';
import type { ChartTable } from './chart-table.js';

/** Received and solved in each month. @param months table of the form `months` */
export function byMonth({ rows }: ReportTable): ChartTable {
  const values = (key: string) => rows.map(({ cells }) => cells[key] ?? null);
  return {
    id: 'theo-thang',
    title: 'Hồ sơ tiếp nhận và giải quyết theo tháng',
    of: 'Tháng',
    categories: rows.map(({ key }) => `${Number(key.slice(5))}/${key.slice(0, 4)}`),
    series: [
      { name: 'Tiếp nhận', values: values('new') },
      { name: 'Đã giải quyết', values: values('solved') },
    ],
    unit: 'hồ sơ',
    lying: false,
    note: '',
  };
}

/**
 * Share solved before or on the due day, by field.
 * @param table `detail` by field
 * @param least a rate of fewer solved dossiers is not shown: it would tell of single ones
 */
export function inTimeByField({ rows }: ReportTable, least = 1): ChartTable {
  const shown = (cells: Record<string, number | null>) =>
    (cells['solved'] ?? 0) >= least ? (cells['rate'] ?? null) : null;
  return {
    id: 'dung-han',
    title: 'Tỷ lệ giải quyết sớm và đúng hạn theo lĩnh vực',
    of: 'Lĩnh vực',
    categories: rows.map(({ label }) => label),
    series: [{ name: 'Sớm và đúng hạn', values: rows.map(({ cells }) => shown(cells)) }],
    unit: '%',
    lying: true,
    note:
      least > 1
        ? `Lĩnh vực có dưới ${least} hồ sơ đã giải quyết không nêu tỷ lệ.`
        : 'Lĩnh vực chưa có hồ sơ đã giải quyết không có tỷ lệ.',
  };
}

/** How far plans, visits and postings reach. */
export function coverage({ procedures, inspections }: SummaryView): ChartTable {
  const { postedRate } = procedures;
  const lines: [string, number | null][] = [
    ['Thủ tục niêm yết trên trang thông tin', postedRate.website],
    ['Thủ tục niêm yết trên bảng', postedRate.board],
    ...unitLines('Phòng, tổ thuộc Sở', inspections.divisions),
    ...unitLines('Đơn vị trực thuộc', inspections.affiliatedUnits),
  ];
  return {
    id: 'bao-phu',
    title: 'Mức độ niêm yết và kiểm tra',
    of: 'Nội dung',
    categories: lines.map(([name]) => name),
    series: [{ name: 'Mức độ', values: lines.map(([, value]) => value) }],
    unit: '%',
    lying: true,
    note: '',
  };
}

const unitLines = (name: string, { plannedRate, inspectedRate }: UnitCoverage): [string, number][] => [
  [`${name} trong kế hoạch kiểm tra`, plannedRate],
  [`${name} đã kiểm tra`, inspectedRate],
];

/** Open dossiers by how long ago they were accepted. */
export function ageing({ on, open }: AgeingView): ChartTable {
  return {
    id: 'tuoi-ho-so',
    title: 'Tuổi của hồ sơ đang giải quyết',
    of: 'Từ ngày tiếp nhận',
    categories: open.map(({ label }) => label),
    series: [{ name: 'Đang giải quyết', values: open.map(({ count }) => count) }],
    unit: 'hồ sơ',
    lying: false,
    note: `Tính đến ngày ${day(on)}, đếm theo ngày lịch.`,
  };
}
