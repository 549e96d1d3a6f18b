import type { ReformTable } from '@motcua/contracts';

import { headLevels } from '../reports/head-rows.js';

/** A table of the appendix on the screen. */
export function AppendixTable({ table, title }: { table: ReformTable; title: string }) {
  const { columns, rows, summed } = table;
  const body = summed ? rows.slice(0, -1) : rows;
  return (
    <>
      <h3 safe>{title}</h3>
      <div class="scroll" tabindex="0" role="region" aria-label={title}>
        <table class="data report">
          <thead>
            {headLevels(columns).map((cells) => (
              <tr>
                {cells.map(({ title: head, across, down }) => (
                  <th scope={across > 1 ? 'colgroup' : 'col'} colspan={across} rowspan={down} safe>
                    {head}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {body.map((cells) => (
              <Row cells={cells} columns={columns} />
            ))}
          </tbody>
          {summed ? (
            <tfoot>
              <Row cells={rows.at(-1) ?? []} columns={columns} />
            </tfoot>
          ) : (
            ''
          )}
        </table>
      </div>
    </>
  );
}

const Row = ({ cells, columns }: { cells: readonly string[]; columns: ReformTable['columns'] }) => (
  <tr>
    {cells.map((cell, at) =>
      columns[at]?.numeric ? (
        <td class="number" safe>
          {cell}
        </td>
      ) : (
        <th scope="row" safe>
          {cell}
        </th>
      ),
    )}
  </tr>
);
