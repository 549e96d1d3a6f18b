import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

import { count, percent } from '../pages/format.js';
import type { ChartTable } from './chart-table.js';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

const WIDTH = 680;
const [STANDING, ROW, AROUND] = [340, 34, 90];
/** Without quotation marks: they would end the attribute the name is written in. */
const FONT = 'Segoe UI, Roboto, Noto Sans, Arial, sans-serif';
/** Each with contrast of at least 3:1 to white and to its neighbour; every bar carries its number, so colour is not needed. */
const COLOURS = ['#0b5394', '#b45f06', '#38761d'];
const INK = '#1f2937';

/** SVG of a chart, without scripts; the same numbers give the same text. */
export function drawChart(table: ChartTable): string {
  const rows = table.categories.length * table.series.length;
  const height = table.lying ? AROUND + ROW * Math.max(rows, 2) : STANDING;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption(optionOf(table));
    // Styles and marks serve the mouse, which an image does not have, and their names count the charts of the process.
    return chart.renderToSVGString().replace(/<style[^]*?<\/style>| (?:class|ecmeta_\w+)="[^"]*"/g, '');
  } finally {
    chart.dispose();
  }
}

/** As an address of an image: inside a page its inline styles would be refused by the content security policy. */
export const imageOf = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

export function optionOf({ categories, series, unit, lying }: ChartTable): EChartsCoreOption {
  const names = {
    type: 'category',
    data: [...categories],
    inverse: lying,
    axisLabel: { ...TEXT, interval: 0, width: lying ? 190 : undefined, overflow: 'break' },
  };
  const values = {
    type: 'value',
    max: unit === '%' ? 100 : undefined,
    axisLabel: { ...TEXT, formatter: (v: number) => said(v, unit) },
  };
  return {
    animation: false,
    color: COLOURS,
    textStyle: { fontFamily: FONT },
    grid: {
      left: 8,
      right: 48,
      top: series.length > 1 ? 40 : 16,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...(series.length > 1 ? { legend: { top: 0, textStyle: TEXT } } : {}),
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: series.map(({ name, values: data }) => ({
      type: 'bar',
      name,
      data: [...data],
      barMaxWidth: 36,
      label: {
        show: true,
        position: lying ? 'right' : 'top',
        ...TEXT,
        formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? said(value, unit) : ''),
      },
    })),
  };
}

const TEXT = { color: INK, fontSize: 13, fontFamily: FONT };

/** A number as it is read in Vietnamese. */
export const said = (value: number, unit: ChartTable['unit']): string => (unit === '%' ? percent(value) : count(value));
