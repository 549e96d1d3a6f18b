import { latenessReasonName, type Applicant, type FormBlock, type FormSheet } from '@motcua/contracts';

import type { LifeFact, Material, Present } from '../domain/forms/material.js';
import { aProcedure, type Life } from './life.js';

/** Plainly made up, with an identity number that cannot exist. */
export const applicant: Applicant = {
  kind: 'citizen',
  name: 'Nguyễn Văn Thử',
  identityNumber: '000000000000',
  address: 'Số 0, đường Mẫu, phường 0',
  phone: '0000000000',
  email: 'thu@example.vn',
};

const UNITS: Record<string, string> = {
  sgddt: 'Sở Giáo dục và Đào tạo',
  'khao-thi': 'Phòng Khảo thí',
  gdth: 'Phòng Giáo dục Trung học',
  tckt: 'Phòng Tài chính - Kế toán',
};

/** When a fact happened, for lives made of facts without an envelope. */
const atOf = (data: object): string =>
  String(Object.entries(data).find(([key, value]) => key.endsWith('At') && key !== 'dueAt' && value)?.[1] ?? '');

/** What the forms of a life are made of. @param notes by type of fact, the last one of it, without prefix and version */
export function materialOf(life: Life, notes: Record<string, object> = {}, over: Partial<Material> = {}): Material {
  const facts = life.facts.map((fact, index): LifeFact => ({ seq: index + 1, at: atOf(fact.data), fact }));
  const written = Object.entries(notes).map(([type, note]) => {
    const last = facts.findLast(({ fact }) => fact.type === `dossiers.dossier.${type}.v1`);
    if (!last) throw new Error(`no fact ${type} to write beside`);
    return [`note-${last.seq}`, note] as const;
  });
  return {
    state: life.state as Present,
    beside: {
      applicant,
      papers: [
        { name: 'Đơn đề nghị chỉnh sửa', originals: 1, copies: 0 },
        { name: 'Bằng tốt nghiệp trung học phổ thông', originals: 1, copies: 2 },
      ],
      ...Object.fromEntries(written),
    },
    life: facts,
    procedure: { ...aProcedure(), fee: 'Không thu' },
    unitName: (id) => UNITS[id] ?? id,
    reasonName: latenessReasonName,
    secret: 'K7PM2QXT',
    ...over,
  };
}

/** A sheet as one reads it, line by line. */
export const linesOf = (sheet: FormSheet): string[] => [
  ...sheet.agencyLines,
  ...sheet.nationalLines,
  sheet.number,
  sheet.placeAndDate,
  sheet.title,
  ...sheet.blocks.flatMap(linesOfBlock),
  ...sheet.signatures.map(({ title, name }) => `${title}: ${name}`),
  ...sheet.notes,
];

function linesOfBlock(block: FormBlock): string[] {
  if (block.kind === 'fields') return block.rows.map(({ label, value }) => `${label}: ${value}`);
  if (block.kind === 'text' || block.kind === 'heading') return [block.text];
  if (block.kind === 'list') return block.items.map((item, index) => `${index + 1}. ${item}`);
  return block.rows.map((cells) => cells.join(' | '));
}
