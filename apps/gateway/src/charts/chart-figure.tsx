import { drawChart, imageOf, said } from './draw-chart.js';
import { isEmpty, type ChartTable } from './chart-table.js';

/** A chart and, to be read, copied and heard, its numbers in a table. */
export function ChartFigure({ table }: { table: ChartTable }) {
  const { id, title, note } = table;
  return (
    <section class="chart" aria-labelledby={id}>
      <h2 id={id} safe>
        {title}
      </h2>
      {isEmpty(table) ? <p class="blank">Chưa có số liệu để vẽ.</p> : <Drawn table={table} />}
      {note ? (
        <p class="hint" safe>
          {note}
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

function Drawn({ table }: { table: ChartTable }) {
  const { title, of, categories, series, unit } = table;
  return (
    <div class="chart-parts">
      <figure>
        <img src={imageOf(drawChart(table))} alt={`Biểu đồ: ${title}. Số liệu ở bảng bên cạnh.`} />
      </figure>
      <div class="scroll">
        <table class="data">
          <thead>
            <tr>
              <th safe>{of}</th>
              {series.map(({ name }) => (
                <th class="number" safe>
                  {`${name} (${unit})`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {categories.map((category, row) => (
              <tr>
                <th scope="row" safe>
                  {category}
                </th>
                {series.map(({ values }) => (
                  <td class="number" safe>
                    {cellText(values[row] ?? null, unit)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const cellText = (value: number | null, unit: ChartTable['unit']): string => (value === null ? '–' : said(value, unit));
