import type { IndexScoring } from '@motcua/contracts';

import type { Directory } from '../desk/directory.js';
import type { ActForm } from '../desk/form/act-section.js';
import { bodyFrom } from '../desk/form/body-from.js';
import type { FormField } from '../desk/form/form-field.js';
import type { Sent } from '../desk/form/sent.js';
import { DECIDERS, ORGANISERS, SCORERS, APPRAISERS } from './unit-index-roles.js';

export const INDEX_PAGE = '/mot-cua/chi-so';

const line = (name: string, label: string, hint?: string): FormField => ({
  name,
  label,
  kind: 'line',
  required: true,
  ...(hint ? { hint } : {}),
});
const dayField = (name: string, label: string): FormField => ({ name, label, kind: 'day', required: true });
const yearField: FormField = { name: 'year', label: 'Năm', kind: 'number', required: true };

const ITEM_HINT =
  'Mỗi mục một dòng: mã; tên; điểm tối đa; cách chấm (muc, tyle, cokhong; mục có mục con để trống); ' +
  'các mức cách nhau bằng dấu /; loại tồn tại liên quan cách nhau bằng dấu /. Ví dụ: 3.1; Niêm yết đủ thủ tục; 5; muc; 0/2,5/5; posting-missing';

export const newSet: ActForm = {
  title: 'Ban hành bộ tiêu chí',
  roles: ORGANISERS,
  hint: 'Bộ tiêu chí đã ban hành không sửa được; thay đổi thì ban hành phiên bản mới.',
  fields: [
    line('code', 'Mã bộ tiêu chí', 'Ví dụ cchc-truc-thuoc'),
    { name: 'version', label: 'Phiên bản', kind: 'number', required: true },
    line('name', 'Tên bộ tiêu chí'),
    line('document', 'Số, ký hiệu văn bản', 'Ví dụ 746/QĐ-SGDĐT'),
    dayField('validFrom', 'Có hiệu lực từ ngày'),
    line('total', 'Tổng điểm', 'Phải bằng tổng các lĩnh vực'),
    {
      name: 'illustrative',
      label: 'Nội dung',
      kind: 'choice',
      required: true,
      choices: [
        { value: 'false', label: 'Đúng theo văn bản' },
        { value: 'true', label: 'Minh họa, chưa đối chiếu văn bản' },
      ],
    },
    { name: 'items', label: 'Lĩnh vực, tiêu chí', kind: 'lines', required: true, hint: ITEM_HINT },
  ],
};

export const newRound = (
  sets: readonly { readonly id: string; readonly name: string; readonly version: number }[],
  { units }: Directory,
): ActForm => ({
  title: 'Mở đợt chấm điểm',
  roles: ORGANISERS,
  fields: [
    {
      name: 'setId',
      label: 'Bộ tiêu chí',
      kind: 'choice',
      required: true,
      choices: sets.map(({ id, name, version }) => ({ value: id, label: `${name}, phiên bản ${version}` })),
    },
    yearField,
    dayField('selfBy', 'Hạn đơn vị tự chấm'),
    dayField('answerBy', 'Hạn đơn vị trả lời kết quả thẩm định'),
    {
      name: 'unitIds',
      label: 'Đơn vị',
      kind: 'lines',
      required: true,
      hint: 'Mỗi mã đơn vị một dòng; bớt dòng của đơn vị không chấm.',
      value: units
        .filter(({ kind }) => kind === 'affiliated')
        .map(({ id }) => id)
        .join('\n'),
    },
  ],
});

export const decideForm = (replaces: string | null): ActForm => ({
  title: replaces ? `Ban hành quyết định mới thay ${replaces}` : 'Quyết định công nhận kết quả',
  roles: DECIDERS,
  hint: 'Xếp hạng theo điểm thẩm định. Điểm bằng nhau thì cùng hạng.',
  fields: [
    line('decision', 'Số quyết định'),
    dayField('decidedOn', 'Ngày quyết định'),
    ...(replaces ? [{ name: 'reason', label: 'Lý do thay', kind: 'text', required: true } as const] : []),
  ],
});

/** Acts on a sheet besides the scores, with the state they belong to. */
export const SHEET_ACTS: Readonly<Record<'nop' | 'tra-lai' | 'ket-luan' | 'nhat-tri' | 'giai-trinh', ActForm>> = {
  nop: { title: 'Nộp phiếu tự chấm', roles: SCORERS, fields: [], hint: 'Nộp rồi chỉ sửa được khi Sở trả lại.' },
  'tra-lai': {
    title: 'Trả lại để đơn vị chấm lại',
    roles: APPRAISERS,
    danger: true,
    fields: [{ name: 'reason', label: 'Lý do', kind: 'text', required: true }],
    hint: 'Điểm thẩm định đã ghi sẽ bỏ đi.',
  },
  'ket-luan': { title: 'Kết thúc thẩm định', roles: APPRAISERS, fields: [], hint: 'Gửi kết quả để đơn vị trả lời.' },
  'nhat-tri': { title: 'Nhất trí với kết quả thẩm định', roles: SCORERS, fields: [] },
  'giai-trinh': {
    title: 'Giải trình',
    roles: SCORERS,
    fields: [{ name: 'explanation', label: 'Nội dung giải trình', kind: 'text', required: true }],
  },
};
export type SheetAct = keyof typeof SHEET_ACTS;

/** @returns hundredths of a point, or the text itself: then the API says what is wrong with it */
export function pointsIn(text: string): number | string {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,4}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : text;
}

const SCORINGS: Readonly<Record<string, IndexScoring>> = { muc: 'steps', tyle: 'rate', cokhong: 'yes-no' };

export function setFrom(sent: Sent): object {
  const { items = [], total, illustrative, ...rest } = bodyFrom(newSet.fields, sent);
  return {
    ...rest,
    ...(typeof total === 'string' ? { total: pointsIn(total) } : {}),
    ...(illustrative === undefined ? {} : { illustrative: illustrative === 'true' }),
    items: (items as string[]).map(itemIn),
  };
}

function itemIn(text: string): object {
  const [code = '', name = '', max = '', scoring = '', steps = '', kinds = ''] = text
    .split(';')
    .map((part) => part.trim());
  return {
    code,
    name,
    max: pointsIn(max),
    ...(scoring ? { scoring: SCORINGS[scoring] ?? scoring } : {}),
    ...(steps ? { steps: steps.split('/').map(pointsIn) } : {}),
    findingKinds: kinds
      .split('/')
      .map((kind) => kind.trim())
      .filter(Boolean),
  };
}

const BY_ITEM = /^(score|note|url|reason)-(.+)$/;

/** `score-1_2`, `note-1_2` … as rows; items without a score are left for later. */
export function scoresFrom(sent: Sent): { scores: object[] } {
  const rows = new Map<string, Record<string, unknown>>();
  for (const [field, value] of Object.entries(sent)) {
    const [, what = '', place = ''] = BY_ITEM.exec(field) ?? [];
    if (!what || value.trim() === '') continue;
    const item = place.replaceAll('_', '.');
    const row = rows.get(item) ?? { item };
    row[what] = what === 'score' ? pointsIn(value) : value.trim().replace(/\s*\r?\n\s*/g, ' ');
    rows.set(item, row);
  }
  return { scores: [...rows.values()].filter((row) => 'score' in row) };
}
