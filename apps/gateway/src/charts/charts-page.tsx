import type { PeriodGroup } from '../reports/period-choices.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { Layout } from '../pages/layout.js';
import type { Frame } from '../pages/site.js';
import { ChartFigure } from './chart-figure.js';
import type { ChartTable } from './chart-table.js';

export const CHARTS_PAGE = '/mot-cua/bao-cao/bieu-do';

export interface ChartsProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly periods: readonly PeriodGroup[];
  readonly periodId: string;
  readonly shown?: { readonly charts: readonly ChartTable[]; readonly name: string } | undefined;
}

/** Charts of a period for the staff. */
export function ChartsPage({ frame, flash, periods, periodId, shown }: ChartsProps) {
  return (
    <DeskLayout frame={frame} title="Biểu đồ" at={CHARTS_PAGE} flash={flash}>
      <h1>Biểu đồ</h1>
      <form method="get" action={CHARTS_PAGE} class="filter">
        <label for="ky">Kỳ báo cáo</label>
        <select id="ky" name="ky">
          <option value="">Từ đầu năm đến nay</option>
          {periods.map(({ label, choices }) => (
            <optgroup label={label}>
              {choices.map((choice) => (
                <option value={choice.value} selected={choice.value === periodId} safe>
                  {choice.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <button type="submit">Xem</button>
      </form>
      {shown ? (
        <>
          <p class="quiet" safe>
            {shown.name}
          </p>
          {shown.charts.map((table) => (
            <ChartFigure table={table} />
          ))}
        </>
      ) : (
        ''
      )}
    </DeskLayout>
  );
}

/** Charts for everybody. */
export function PublicChartsPage({ frame, charts }: { frame: Frame; charts: readonly ChartTable[] }) {
  return (
    <Layout frame={frame} title="Biểu đồ số liệu" at="/so-lieu">
      <div class="wide">
        <h1>Biểu đồ số liệu từ đầu năm đến nay</h1>
        <p>
          Tải số liệu để tính lại hoặc dùng tiếp ở trang <a href="/du-lieu-mo">Dữ liệu mở</a>.
        </p>
        {charts.map((table) => (
          <ChartFigure table={table} />
        ))}
      </div>
    </Layout>
  );
}
