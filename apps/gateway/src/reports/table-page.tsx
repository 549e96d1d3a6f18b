import type { ReportTable, TableQuery } from '@motcua/contracts';

import type { Directory } from '../desk/directory.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { factsOf } from './facts-of-cell.js';
import { mayOpen } from './own-unit.js';
import { ReportGrid } from './report-grid.js';
import { formText, freshnessText, incompleteText, periodText, scopeTexts } from './report-lines.js';
import { factsHref, REPORTS_PAGE, tableFileHref } from './report-links.js';
import { TableChoice, type TableChoiceProps } from './table-choice.js';

export interface TablePageProps extends TableChoiceProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  /** The table with the question it answers; missing: it was refused. */
  readonly shown?: { readonly query: TableQuery; readonly table: ReportTable } | undefined;
  /** See `ownUnitOf`. */
  readonly ownUnit: string;
}

/** A table of figures; every count leads to the facts behind it. */
export function TablePage({ frame, flash, shown, ownUnit, ...choice }: TablePageProps) {
  return (
    <DeskLayout frame={frame} title={shown?.table.title ?? 'Bảng số liệu'} at={REPORTS_PAGE} flash={flash}>
      {shown ? <Heading {...shown} directory={choice.directory} /> : <h1>Bảng số liệu</h1>}
      <details class="action" open={shown === undefined}>
        <summary>{shown ? 'Chọn biểu, kỳ, phạm vi khác' : 'Chọn biểu, kỳ, phạm vi'}</summary>
        <TableChoice {...choice} />
      </details>
      {shown ? <Figures table={shown.table} ownUnit={ownUnit} /> : ''}
    </DeskLayout>
  );
}

interface HeadingProps {
  readonly query: TableQuery;
  readonly table: ReportTable;
  readonly directory: Directory;
}

function Heading({ query, table, directory }: HeadingProps) {
  return (
    <>
      <div class="toolbar">
        <h1 safe>{table.title}</h1>
        <Ways query={query} />
      </div>
      <p class="as-of">
        <span safe>{formText(table)}</span>
        <br />
        <strong safe>{periodText(table.period)}</strong>
        {scopeTexts(table.scope, directory).map((text) => (
          <>
            <br />
            <span safe>{text}</span>
          </>
        ))}
      </p>
    </>
  );
}

interface FiguresProps {
  readonly table: ReportTable;
  readonly ownUnit: string;
}

function Figures({ table, ownUnit }: FiguresProps) {
  const hrefOf: Parameters<typeof ReportGrid>[0]['hrefOf'] = (row, column) => {
    const facts = factsOf(table, row, column);
    return facts && mayOpen(facts, ownUnit) ? factsHref(facts) : null;
  };
  return (
    <>
      <Incomplete table={table} />
      {isEmpty(table) ? <p class="blank">{EMPTY[table.form === '07a' ? 'late' : 'any']}</p> : ''}
      <ReportGrid table={table} hrefOf={hrefOf} />
      <Foot table={table} ownUnit={ownUnit} />
    </>
  );
}

function Ways({ query }: { query: TableQuery }) {
  return (
    <div>
      <a class="button" href={tableFileHref(query, 'xlsx')}>
        Tải XLSX
      </a>{' '}
      <a class="button second" href={tableFileHref(query, 'html')}>
        Bản in
      </a>{' '}
      <a class="button second" href={tableFileHref(query, 'pdf')}>
        PDF
      </a>{' '}
      <a class="button second" href={tableFileHref(query, 'json')}>
        JSON
      </a>
    </div>
  );
}

function Incomplete({ table }: { table: ReportTable }) {
  const text = incompleteText(table.freshness);
  if (!text) return <></>;
  return (
    <p class="flash error" role="alert" safe>
      {text}
    </p>
  );
}

const EMPTY = {
  late: 'Không có hồ sơ quá hạn trong kỳ và phạm vi này.',
  any: 'Không có hồ sơ nào trong kỳ và phạm vi này.',
} as const;

const isEmpty = ({ total }: ReportTable): boolean => Object.values(total.cells).every((value) => !value);

function Foot({ table, ownUnit }: FiguresProps) {
  return (
    <>
      <p class="quiet">
        <span safe>{freshnessText(table.freshness)}</span>{' '}
        {ownUnit
          ? 'Tài khoản của đơn vị chỉ mở được danh sách hồ sơ của đơn vị mình.'
          : 'Bấm vào một con số để xem các hồ sơ tạo nên nó.'}
      </p>
      <ul class="notes">
        {table.notes.map((note) => (
          <li safe>{note}</li>
        ))}
      </ul>
    </>
  );
}
