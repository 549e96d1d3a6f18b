import type {
  DeclaredFiguresView,
  Freshness,
  ReformReport,
  ReformReportSection,
  ReformSection,
  ReportTable,
  Stored,
} from '@motcua/contracts';

import { appendixTables } from './appendix.js';
import { openingOf } from './issued-documents.js';
import { ReformMaterial, type ReformSources } from './material.js';
import { SECTIONS } from './sections/index.js';
import { lowered } from './wording.js';
import { currentPart, type ReformReportState } from './written-parts.js';

export interface ReformReportParts {
  /** The sections in their order. */
  readonly outline: readonly { readonly code: ReformSection; readonly heading: string }[];
  readonly sources: ReformSources;
  readonly stored: Stored<ReformReportState> | null;
  readonly tables: readonly ReportTable[];
  readonly freshness: Freshness;
}

/** The whole report: sentences made from figures beside what people wrote, contradictions, and the appendix. */
export function buildReformReport({ outline, sources, stored, tables, freshness }: ReformReportParts): ReformReport {
  const material = new ReformMaterial(sources);
  const { period, declared, end } = sources;
  return {
    title: `Kết quả thực hiện công tác cải cách hành chính ${lowered(period.name)}`,
    period,
    countedTo: end,
    opening: material.hasBegun ? openingOf(material) : '',
    sections: outline.map(({ code, heading }) => sectionOf(code, heading, material, stored)),
    flags: declared?.differences ?? [],
    flagNote: contradictionNote(declared),
    appendix: [...tables],
    tables: material.hasBegun ? appendixTables(material, tables) : [],
    freshness,
  };
}

function sectionOf(
  code: ReformSection,
  heading: string,
  material: ReformMaterial,
  stored: Stored<ReformReportState> | null,
): ReformReportSection {
  const { sentences, hint } = SECTIONS[code];
  const generated = material.hasBegun ? sentences(material) : [];
  return { code, heading, generated, ...currentPart(stored, code), hint };
}

/** Figures that disagree are never printed without saying so. */
function contradictionNote(declared: DeclaredFiguresView | null): string {
  const texts = [...new Set(declared?.differences.map(({ text }) => text))];
  if (!declared || texts.length === 0) return '';
  const reason = declared.reason ? ` Lý do: ${declared.reason}` : '';
  return `Ghi chú: số liệu theo ${declared.source} có chênh lệch: ${texts.join('; ')}.${reason}`;
}
