import type {
  BookForm,
  DeclaredFiguresView,
  FrozenContent,
  Freshness,
  ReformReport,
  ReportPeriod,
  ReportTable,
  TableQuery,
} from '@motcua/contracts';

import { canonicalJson } from './canonical.js';

/** Outline of the reform report, see `REFORM_SECTIONS`. */
const REFORM_OUTLINE = '725/BNV-CCHC';

export interface ContentParts {
  readonly form: BookForm;
  readonly period: ReportPeriod;
  readonly table: ReportTable | null;
  readonly reform: ReformReport | null;
  readonly declared: readonly DeclaredFiguresView[];
  readonly reason: string | null;
}

/** What is frozen of a report. */
export function frozenContent({ declared, ...parts }: ContentParts): FrozenContent {
  const formVersion = parts.table?.formVersion ?? REFORM_OUTLINE;
  return written({ ...parts, formVersion, declared: [...declared] }) as FrozenContent;
}

/** What each row of a table is, as a title says it. */
const ROWS: Readonly<Record<ReportTable['by'], string>> = {
  field: 'lĩnh vực',
  procedure: 'thủ tục',
  unit: 'đơn vị',
  channel: 'hình thức nộp',
  month: 'tháng',
  reason: 'nguyên nhân',
};

/** `Tình hình, kết quả giải quyết thủ tục hành chính theo lĩnh vực`. */
export function titleOf({ table, reform }: FrozenContent): string {
  if (table) return `${table.title} theo ${ROWS[table.by]}`;
  return reform ? `Báo cáo ${reform.title.charAt(0).toLocaleLowerCase('vi')}${reform.title.slice(1)}` : '';
}

/** How complete the figures were, and up to which place of the stream they are true. */
export const freshnessOf = ({ table, reform }: FrozenContent): Freshness =>
  table?.freshness ?? reform?.freshness ?? { asOf: '', position: 0, incomplete: 0 };

export const canonicalContent = (content: FrozenContent): string => canonicalJson(content);

/** @returns null where the text is no content */
export function contentOf(text: string | null): FrozenContent | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as FrozenContent;
  } catch {
    return null; // a damaged text: verification says so, a reader is shown none
  }
}

/** Tables that are made of figures of dossiers alone. */
export const tablesOf = ({ table, reform }: FrozenContent): readonly ReportTable[] =>
  table ? [table] : (reform?.appendix ?? []);

/** The question whose answer a frozen table was. */
export function queryOf({ form, formVersion, by, scope }: ReportTable): TableQuery {
  const rows = by === 'month' || by === 'reason' ? {} : { by };
  return { form, version: formVersion, ...rows, ...scope };
}

/** Whether two tables say the same; when they were read does not count. */
export const sameTable = (frozen: ReportTable, made: ReportTable): boolean =>
  canonicalJson(written(frozen)) === canonicalJson(written({ ...made, freshness: frozen.freshness }));

/** Without properties that are not set: JSON does not know them. */
function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  const set = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(set.map(([name, inner]) => [name, written(inner)]));
}
