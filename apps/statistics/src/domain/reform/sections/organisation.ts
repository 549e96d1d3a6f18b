import type { ReorganisationAct } from '../acts.js';
import { documentsIssued } from '../issued-documents.js';
import type { ReformMaterial } from '../material.js';
import { listed, monthOf, paperDay } from '../wording.js';

/** Section 2.3: decisions on functions, and acts on the organisation that took effect in the period. */
export function organisation(material: ReformMaterial): string[] {
  const acts = material.acts.reorganisations
    .filter(({ state, effectiveOn }) => state !== 'cancelled' && material.has(effectiveOn))
    .filter(({ kind }) => kind in TOLD)
    .toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1));
  return [...documentsIssued(material, 'organisation'), ...acts.map((act) => sentenceOf(act, material))];
}

type Names = readonly string[];

const TOLD: Readonly<Record<string, (units: Names, successors: Names, name: string) => string>> = {
  'hand-over': (units) => `bàn giao ${listed(units)} cho cơ quan khác quản lý`,
  merge: (units, successors) => `sáp nhập ${listed(units)} thành ${listed(successors)}`,
  split: (units, successors) => `chia tách ${listed(units)} thành ${listed(successors)}`,
  dissolve: (units) => `giải thể ${listed(units)}`,
  rename: (units, _successors, name) => `đổi tên ${listed(units)} thành ${name}`,
};

function sentenceOf(act: ReorganisationAct, { agency, sources: { names } }: ReformMaterial): string {
  const { kind, unitIds, successorIds, name, decision, decidedOn, effectiveOn } = act;
  const named = (ids: Names) => ids.map((id) => names.unit(id));
  const told = TOLD[kind]?.(named(unitIds), named(successorIds), name) ?? '';
  const ground = decision ? ` theo Quyết định số ${decision} ngày ${paperDay(decidedOn)}` : '';
  return `Trong ${monthOf(effectiveOn)}, ${agency} thực hiện ${told}${ground}.`;
}
