import type { Refusal, RegisterSheet } from '@motcua/contracts';

import { notesOf } from '../notes.js';
import type { StoredDossier } from '../ports.js';
import { conflict } from '../refusals.js';
import { hasClock, type Ended, type WithClock } from '../state.js';
import { nameFor } from '../views/masking.js';
import { field, fields, sheetOf } from './head.js';
import { peopleOf } from './material.js';
import type { RegisterLine, RegisterPart } from './register-lines.js';
import { placeOf } from './register-order.js';
import { registerRules, type RegisterRange } from './register-range.js';
import { handlingUnit } from './steps.js';
import { dayOf, judgementText, shortDay, shortMoment } from './texts.js';

const COLUMNS = [
  { title: 'STT', width: 4 },
  { title: 'Mã hồ sơ', width: 12 },
  { title: 'Tên thủ tục hành chính', width: 12 },
  { title: 'Số lượng hồ sơ (bộ)', width: 4 },
  { title: 'Tên cá nhân, tổ chức', width: 10 },
  { title: 'Địa chỉ, số điện thoại', width: 10.5 },
  { title: 'Cơ quan chủ trì giải quyết', width: 8.5 },
  { title: 'Nhận hồ sơ', width: 7 },
  { title: 'Hẹn trả kết quả', width: 7 },
  { title: 'Trả kết quả', width: 7 },
  { title: 'Phương thức nhận kết quả', width: 6 },
  { title: 'Ký nhận', width: 6 },
  { title: 'Ghi chú', width: 6 },
];

/** What the lines need beside themselves, read beforehand. */
export interface RegisterMaterial {
  readonly dossiers: ReadonlyMap<string, StoredDossier>;
  readonly procedureName: (code: string, day: string) => string;
  readonly unitName: (unitId: string, day: string) => string;
  /** Of whoever prints: names are for those who work on dossiers. */
  readonly role: string;
}

/** Form 06 of 2018, 07 of 2025: the register, part by part. */
export function registerOf(
  range: RegisterRange,
  part: RegisterPart,
  material: RegisterMaterial,
): RegisterSheet | Refusal {
  const rules = registerRules(range);
  const rule = rules?.forms.register;
  if (!rules || !rule) {
    return conflict('form-not-available', 'Vào thời gian này chưa có quy định về sổ theo dõi hồ sơ.');
  }
  const sheet = sheetOf({ kind: 'register', rules, rule, on: range.formOf, unitName: deskOf(range, material) });
  const rows = part.lines.map((line) => rowOf(line, material));
  return {
    ...sheet,
    agencyLines: sheet.agencyLines.filter(Boolean),
    placeAndDate: '',
    blocks: [
      fields(field('Phần sổ', range.label), field('Số dòng', `${part.lines.length} trong tổng số ${part.total}`)),
      { kind: 'table', columns: COLUMNS.map((column) => ({ ...column })), rows },
    ],
    total: part.total,
    nextCursor: part.nextCursor,
  };
}

/** The desk of the first line; empty where there is none. */
function deskOf({ formOf }: RegisterRange, { dossiers, unitName }: RegisterMaterial): string {
  const [first] = dossiers.values();
  return first && first.state.status !== 'absent' ? unitName(first.state.unitId, formOf) : '';
}

function rowOf(line: RegisterLine, material: RegisterMaterial): string[] {
  if (line.kind === 'dossier') return dossierRow(line, material);
  const { n, width } = placeOf(line.code);
  const why =
    line.kind === 'elsewhere'
      ? `Xem ngày ${shortDay(line.day)}`
      : line.open
        ? 'Số để trống, cấp cho hồ sơ tiếp theo'
        : 'Số bỏ trống, không cấp cho hồ sơ nào';
  return [String(n).padStart(width, '0'), line.code, why, ...Array.from({ length: COLUMNS.length - 3 }, () => '')];
}

function dossierRow({ id }: { id: string }, material: RegisterMaterial): string[] {
  const stored = material.dossiers.get(id);
  if (!stored || !hasClock(stored.state)) throw new Error(`the register has lost the dossier ${id}`);
  const { state } = stored;
  const day = dayOf(state.acceptedAt);
  return [
    String(placeOf(state.code).n).padStart(placeOf(state.code).width, '0'),
    state.code,
    material.procedureName(state.procedureCode, day),
    '01',
    ...personColumns(stored, material.role),
    material.unitName(handlingUnit(state), dayOf(state.lastAt)),
    shortMoment(state.acceptedAt),
    shortDay(state.dueOn) + (state.extension ? `\nHẹn lại: ${shortDay(state.extension.dueOn)}` : ''),
    'returnedAt' in state ? shortMoment(state.returnedAt) : '',
    METHODS[('returnMethod' in state && state.returnMethod) || peopleOf(stored).resultBy] ?? '',
    '',
    remarks(stored, state, material.role).join('. '),
  ];
}

const METHODS: Record<string, string> = { counter: 'Trực tiếp', online: 'Trực tuyến', post: 'Bưu chính công ích' };

/** Name, address and phone; who does not work on dossiers sees the first letters of the name. */
function personColumns(stored: StoredDossier, role: string): [string, string] {
  const { applicant } = peopleOf(stored);
  const shown = nameFor(role, applicant.name);
  if (shown !== applicant.name) return [shown, '***'];
  return [shown, [applicant.address, applicant.phone].filter(Boolean).join('\n')];
}

const ENDS: Record<string, string> = { withdrawn: 'Đã rút hồ sơ', stopped: 'Dừng giải quyết' };

function remarks(stored: StoredDossier, state: WithClock | Ended, role: string): string[] {
  const ended = 'completedAt' in state ? state : null;
  const receivedBy = notesOf(stored).findLast(({ note }) => note['receivedBy'])?.note['receivedBy'];
  return [
    ended ? (ENDS[ended.outcome] ?? judgementText(ended.timeliness)) : '',
    ended?.status === 'completed' ? 'Kết quả chưa nhận' : '',
    ended?.returnedAt && receivedBy ? `Người nhận: ${nameFor(role, nameText(receivedBy))}` : '',
    state.receiptNo > 1 ? `Giấy hẹn lần ${state.receiptNo}` : '',
  ].filter(Boolean);
}

const nameText = (value: unknown): string => (typeof value === 'string' ? value : '');
