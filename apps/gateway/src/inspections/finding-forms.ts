import type { Role } from '@motcua/auth';
import type { FindingView } from '@motcua/contracts';

import type { ActForm } from '../desk/form/act-section.js';
import type { Choice, FormField } from '../desk/form/form-field.js';
import { choicesOf, SEVERITY_NAMES } from './inspection-words.js';

const JUDGES: readonly Role[] = ['inspector', 'operator'];

export const FINDING_ACTS = [
  'submit-remedy',
  'accept-remedy',
  'return-remedy',
  'extend',
  'verify',
  'reopen',
  'correct',
  'withdraw',
] as const;
export type FindingPageAct = (typeof FINDING_ACTS)[number];

const text = (name: string, label: string, required = true): FormField => ({ name, label, kind: 'text', required });
const dayField = (name: string, label: string, required = true): FormField => ({ name, label, kind: 'day', required });
const visitField = (choices: readonly Choice[]): FormField => ({
  name: 'visitId',
  label: 'Cuộc phúc tra',
  kind: 'choice',
  choices,
  required: true,
  hint: choices.length === 0 ? 'Chưa có cuộc phúc tra nào ở đơn vị này: lập lịch phúc tra trong kế hoạch trước.' : '',
});

/** Which acts fit the standing of the finding. */
export function findingActsNow({ state, dueExtended, verified }: FindingView): FindingPageAct[] {
  const fits: Record<FindingPageAct, boolean> = {
    'submit-remedy': state === 'open',
    'accept-remedy': state === 'remedy-submitted',
    'return-remedy': state === 'remedy-submitted',
    extend: state === 'open' && !dueExtended,
    verify: state === 'remedied' && !verified,
    reopen: state === 'remedied',
    correct: state === 'open',
    withdraw: state === 'open',
  };
  return FINDING_ACTS.filter((act) => fits[act]);
}

/** @param visits verification visits at the unit */
export function findingForms(one: FindingView, visits: readonly Choice[]): Readonly<Record<FindingPageAct, ActForm>> {
  return {
    'submit-remedy': {
      title: 'Báo cáo khắc phục',
      roles: ['handler', 'head', 'inspector', 'operator'],
      fields: [
        text('note', 'Đã làm gì, từ ngày nào'),
        { name: 'url', label: 'Địa chỉ minh chứng', kind: 'line', hint: 'Trang thông tin chứng minh, nếu có.' },
      ],
      takesFile: true,
    },
    'accept-remedy': { title: 'Chấp nhận', roles: JUDGES, fields: [text('note', 'Nhận xét', false)] },
    'return-remedy': { title: 'Trả lại', roles: JUDGES, fields: [text('note', 'Lý do')], danger: true },
    extend: {
      title: 'Gia hạn khắc phục',
      roles: ['leader', 'operator'],
      fields: [dayField('dueOn', 'Hạn mới'), text('reason', 'Lý do')],
      hint: 'Chỉ gia hạn một lần.',
    },
    verify: {
      title: 'Phúc tra xác nhận',
      roles: JUDGES,
      fields: [visitField(visits), text('note', 'Nhận xét', false)],
    },
    reopen: {
      title: 'Phúc tra: mở lại',
      roles: JUDGES,
      fields: [visitField(visits), dayField('dueOn', 'Hạn khắc phục mới'), text('note', 'Vì sao')],
      danger: true,
    },
    correct: {
      title: 'Sửa nội dung tồn tại',
      roles: JUDGES,
      fields: [
        text('reason', 'Lý do sửa'),
        { name: 'severity', label: 'Mức độ', kind: 'choice', choices: choicesOf(SEVERITY_NAMES), value: one.severity },
        { ...dayField('dueOn', 'Hạn khắc phục', false), value: one.dueOn },
        { ...text('text', 'Nội dung', false), value: one.text },
        { name: 'legalGround', label: 'Căn cứ', kind: 'line', value: one.legalGround },
      ],
      hint: 'Chỉ trước khi có thông báo kết luận; sai thủ tục hoặc nơi niêm yết thì rút và ghi lại.',
    },
    withdraw: { title: 'Rút nội dung tồn tại', roles: JUDGES, fields: [text('reason', 'Lý do')], danger: true },
  };
}
