import type { ReportColumn, ReportRow, ReportTable } from '@motcua/contracts';

import { headRows, numberRow } from './head-rows.js';
import { cellText } from './report-lines.js';

interface ReportGridProps {
  readonly table: Pick<ReportTable, 'title' | 'by' | 'columns' | 'rows' | 'total'>;
  /** Where the facts behind a cell stand; null: no link. The row is null for the total. */
  readonly hrefOf?: (row: ReportRow | null, column: ReportColumn) => string | null;
}

/** A report as a table on the screen, with all its heads. */
export function ReportGrid({ table, hrefOf = () => null }: ReportGridProps) {
  const numbers = numberRow(table);
  return (
    <div class="scroll" tabindex="0" role="region" aria-label={table.title}>
      <table class="data report">
        <thead>
          {headRows(table).map((cells) => (
            <tr>
              {cells.map(({ title, across, down }) => (
                <th scope={across > 1 ? 'colgroup' : 'col'} colspan={across} rowspan={down} safe>
                  {title}
                </th>
              ))}
            </tr>
          ))}
          {numbers ? <Numbers numbers={numbers} /> : ''}
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr>
              <td class="number">{at + 1}</td>
              <Cells row={row} columns={table.columns} hrefOf={(column) => hrefOf(row, column)} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td></td>
            <Cells row={table.total} columns={table.columns} hrefOf={(column) => hrefOf(null, column)} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Numbers({ numbers }: { numbers: readonly string[] }) {
  return (
    <tr class="numbers">
      {numbers.map((number) => (
        <td safe>{number}</td>
      ))}
    </tr>
  );
}

interface CellsProps {
  readonly row: ReportRow;
  readonly columns: readonly ReportColumn[];
  readonly hrefOf: (column: ReportColumn) => string | null;
}

function Cells({ row, columns, hrefOf }: CellsProps) {
  return (
    <>
      <th scope="row" safe>
        {row.label}
      </th>
      {columns.map((column) => (
        <td class="number">
          <Figure text={cellText(column, row.cells[column.key])} href={hrefOf(column)} />
        </td>
      ))}
    </>
  );
}

function Figure({ text, href }: { text: string; href: string | null }) {
  if (href === null) return <span safe>{text}</span>;
  return (
    <a href={href} safe>
      {text}
    </a>
  );
}
