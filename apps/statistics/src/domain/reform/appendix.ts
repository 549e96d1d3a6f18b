import type { ReformTable, ReportTable } from '@motcua/contracts';

import { coverageOf, coveredOn, versionsOn } from '../coverage.js';
import { inOrderOfIssue } from './acts.js';
import { INSPECTED_KINDS } from './inspected-kinds.js';
import type { ReformMaterial } from './material.js';
import { capitalised, paperDay, percent, type Wording } from './wording.js';

/** The tables of the appendix as they are printed; those without a row are left out. */
export function appendixTables(material: ReformMaterial, reportTables: readonly ReportTable[]): ReformTable[] {
  const own = [inspections(material), postings(material), documents(material)];
  const all = [...reportTables.map((table) => printed(table, material.wording)), ...own];
  return all.filter(({ rows }) => rows.length > 0);
}

const FIRST_COLUMN = { field: 'Lĩnh vực', unit: 'Đơn vị' } as const;

function printed({ title, formNo, by, columns, rows, total }: ReportTable, wording: Wording): ReformTable {
  const cells = (row: ReportTable['total']) =>
    columns.map(({ key, kind }) => cellText(row.cells[key] ?? null, kind, wording));
  return {
    title: formNo ? `${title} (${formNo})` : title,
    columns: columnsOf(
      FIRST_COLUMN[by as 'field'] ?? '',
      columns.map(({ heads, no }) => [...heads.slice(0, -1), [heads.at(-1), no].filter(Boolean).join(' ')]),
    ),
    rows: total.cells['received'] ? [...rows, total].map((row) => [row.label, ...cells(row)]) : [],
    summed: true,
  };
}

/** The first column has words, the others figures. */
const columnsOf = (first: string, others: readonly string[][]): ReformTable['columns'] => [
  { heads: [first], numeric: false },
  ...others.map((heads) => ({ heads, numeric: true })),
];

function cellText(value: number | null, kind: 'count' | 'rate', wording: Wording): string {
  if (value === null) return '–';
  return kind === 'rate' ? percent(value) : wording.count(value);
}

function inspections({ sources: { coverage, period }, end, wording }: ReformMaterial): ReformTable {
  const rows = INSPECTED_KINDS.flatMap(({ kind, name }) => {
    const { total, planned, inspected, plannedRate, inspectedRate } = coverageOf(kind, coverage, period, end);
    if (planned === 0) return [];
    const counts = [wording.count(total), wording.count(planned), percent(plannedRate)];
    return [[capitalised(name), ...counts, wording.count(inspected), percent(inspectedRate)]];
  });
  return {
    title: 'Kiểm tra công tác cải cách hành chính',
    columns: columnsOf('Loại đơn vị', [
      ['Tổng số đơn vị'],
      ['Kiểm tra theo kế hoạch năm', 'Số đơn vị'],
      ['Kiểm tra theo kế hoạch năm', 'Tỉ lệ'],
      ['Đã kiểm tra trong kỳ', 'Số đơn vị'],
      ['Đã kiểm tra trong kỳ', 'Tỉ lệ'],
    ]),
    rows,
    summed: false,
  };
}

function postings({ sources: { coverage, names }, end, wording }: ReformMaterial): ReformTable {
  const inForce = versionsOn(coverage, end);
  const onWebsite = new Set(coveredOn(coverage, end, 'website'));
  const onBoard = new Set(coveredOn(coverage, end, 'board'));
  const fields = Map.groupBy(
    coverage.procedures.filter(({ code }) => inForce.has(code)),
    ({ field }) => field,
  );
  const rowOf = (label: string, codes: readonly string[]) => {
    const on = (channel: ReadonlySet<string>) => codes.filter((code) => channel.has(code)).length;
    return [label, ...[codes.length, on(onWebsite), on(onBoard)].map((number) => wording.count(number))];
  };
  const rows = [...fields]
    .map(([field, all]) =>
      rowOf(
        names.field(field),
        all.map(({ code }) => code),
      ),
    )
    .toSorted(([a = ''], [b = '']) => a.localeCompare(b, 'vi'));
  return {
    title: 'Niêm yết, công khai thủ tục hành chính của Sở',
    columns: columnsOf('Lĩnh vực', [
      ['Thủ tục còn hiệu lực'],
      ['Đã công khai', 'Trang thông tin điện tử'],
      ['Đã công khai', 'Bảng niêm yết'],
    ]),
    rows: rows.length === 0 ? [] : [...rows, rowOf('Tổng số', [...inForce.keys()])],
    summed: true,
  };
}

/** All documents of the department in the period, letters and reports too. */
function documents(material: ReformMaterial): ReformTable {
  const { department } = material.sources;
  const rows = material.acts.documents
    .filter(({ agency, withdrawn, issuedOn }) => agency === department && !withdrawn && material.has(issuedOn))
    .toSorted(inOrderOfIssue)
    .map(({ sign, issuedOn, abstract }) => [sign, paperDay(issuedOn), abstract]);
  return {
    title: 'Văn bản về cải cách hành chính ban hành trong kỳ',
    columns: ['Số, ký hiệu', 'Ngày ban hành', 'Trích yếu'].map((name) => ({ heads: [name], numeric: false })),
    rows,
    summed: false,
  };
}
