import { addFigures } from '../../cell-figures.js';
import { versionsOn } from '../../coverage.js';
import { documentsIssued } from '../issued-documents.js';
import type { ReformMaterial } from '../material.js';
import { listed, lowered } from '../wording.js';

/** Section 2.7: procedures under the one-stop mechanism, and the desks of schools and centres. */
export function oneStop(material: ReformMaterial): string[] {
  return [...documentsIssued(material, 'one-stop'), ...underOneStop(material), ...desks(material)];
}

function underOneStop({ sources: { coverage, names }, end, agency, wording }: ReformMaterial): string[] {
  const inForce = versionsOn(coverage, end);
  if (inForce.size === 0) return [];
  const codes = new Set(coverage.procedures.filter(({ code }) => inForce.has(code)).map(({ field }) => field));
  const fields = [...codes].map((code) => names.field(code)).toSorted((a, b) => a.localeCompare(b, 'vi'));
  // Names of fields hold commas themselves.
  const list = fields.some((field) => field.includes(',')) ? fields.join('; ') : listed(fields);
  return [
    `${agency} thực hiện ${wording.few(inForce.size)} TTHC thuộc ${wording.few(fields.length)} lĩnh vực: ${list} theo cơ chế một cửa.`,
  ];
}

function desks({ affiliatedCells, own, when, wording }: ReformMaterial): string[] {
  const { received, solved, late } = addFigures(affiliatedCells.map(({ figures }) => figures));
  if (received === 0) return [];
  const units = new Set(affiliatedCells.filter(({ figures }) => figures.received > 0).map(({ unitId }) => unitId));
  const work = `${wording.few(units.size)} đơn vị tiếp nhận ${wording.count(received)} hồ sơ, đã giải quyết ${wording.count(solved)} hồ sơ${late > 0 ? ` (quá hạn ${wording.count(late)} hồ sơ)` : ''}`;
  return [
    `Đối với các đơn vị trực thuộc Sở, ${lowered(when)} có ${work}. Tính cả Sở và các đơn vị trực thuộc, tổng số hồ sơ tiếp nhận là ${wording.count(own.received + received)} hồ sơ.`,
  ];
}
