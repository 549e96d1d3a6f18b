import type { FormBlock, FormSheet, ReformReport, ReformTable } from '@motcua/contracts';

import { sheetOf, SIGNED_AND_SEALED, text } from '../inspections/sheets/heads.js';
import { headLevels } from '../reports/head-rows.js';
import {
  incompleteNote,
  NOTHING_YET,
  NUMBER,
  openPlaceAndDate,
  paragraphsOf,
  periodLine,
  recipients,
  SIGNER,
} from './printed-parts.js';

/** The reform report on A4 with the official head; a draft until it is published. */
export function reformSheet(report: ReformReport, department: string): FormSheet {
  const head = { kind: 'reform-report', title: `Báo cáo ${report.title}`, number: NUMBER, on: report.countedTo };
  return {
    ...sheetOf({ ...head, department }),
    placeAndDate: openPlaceAndDate(report),
    watermark: 'DỰ THẢO',
    blocks: [
      text(periodLine(report)),
      ...(report.opening ? [text(report.opening)] : []),
      ...sectionBlocks(report),
      ...appendixBlocks(report),
    ],
    signatures: [{ title: SIGNER, note: SIGNED_AND_SEALED, name: '' }],
    notes: [`Nơi nhận: ${recipients(report).join(' ')}`, ...incompleteNote(report)],
  };
}

function sectionBlocks({ sections, flagNote }: ReformReport): FormBlock[] {
  return sections.flatMap((section): FormBlock[] => {
    const note = section.code === 'procedures' && flagNote ? [flagNote] : [];
    const paragraphs = [...paragraphsOf(section), ...note];
    const heading: FormBlock = { kind: 'heading', text: section.heading };
    return [heading, ...(paragraphs.length > 0 ? paragraphs : [NOTHING_YET]).map(text)];
  });
}

function appendixBlocks({ tables }: ReformReport): FormBlock[] {
  if (tables.length === 0) return [];
  const heading: FormBlock = { kind: 'heading', text: 'PHỤ LỤC' };
  return [heading, ...tables.flatMap((table, at) => tableBlocks(table, at + 1))];
}

const tableBlocks = (table: ReformTable, number: number): FormBlock[] => [
  { kind: 'heading', text: `Bảng ${number}. ${table.title}` },
  {
    kind: 'table',
    columns: widths(table).map((width, at) => ({ title: '', width, numeric: table.columns[at]?.numeric ?? false })),
    head: headLevels(table.columns),
    rows: table.rows,
    summed: table.summed,
  },
];

/** Per cent of the width: words get more room than figures. */
export function widths({ columns }: ReformTable): number[] {
  const weights = columns.map(({ numeric }, at) => (numeric ? 1 : at === columns.length - 1 ? 4 : 1.8));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.round((weight / all) * 1_000) / 10);
}
