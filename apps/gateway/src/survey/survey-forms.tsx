import type { SurveyAudience, SurveyFileView, SurveyLevel } from '@motcua/contracts';

import type { ActForm } from '../desk/form/act-section.js';
import { Field } from '../desk/form/field.js';
import type { FormFault, FormField } from '../desk/form/form-field.js';
import type { Sent } from '../desk/form/sent.js';
import { AUDIENCE_NAMES, LEVEL_NAMES } from './survey-words.js';

export const SURVEYS_PAGE = '/mot-cua/khao-sat';

/** Who sets surveys up and reads opinions, as in the API. */
export const ORGANISERS = ['procedures', 'head', 'leader', 'operator'] as const;

const choices = (names: Record<SurveyLevel, string> | Record<SurveyAudience, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

export const OPEN_FIELDS: readonly FormField[] = [
  { name: 'title', label: 'Tên đợt khảo sát', kind: 'line', required: true },
  { name: 'level', label: 'Cấp học (chọn bộ phiếu)', kind: 'choice', required: true, choices: choices(LEVEL_NAMES) },
  { name: 'audience', label: 'Người trả lời', kind: 'choice', required: true, choices: choices(AUDIENCE_NAMES) },
  { name: 'from', label: 'Từ ngày', kind: 'day', required: true },
  { name: 'to', label: 'Đến hết ngày', kind: 'day', required: true },
];

/** Units are ticked: `unit.<id>`. */
export const unitsTicked = (sent: Sent): string[] =>
  Object.keys(sent).flatMap((name) => (name.startsWith('unit.') ? [name.slice('unit.'.length)] : []));

export interface OpenProps {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly sent?: Sent | undefined;
  readonly fault?: FormFault | undefined;
}

export function OpenForm({ units, sent, fault }: OpenProps) {
  const wrong = fault?.errors.find(({ field }) => field === 'unitIds');
  return (
    <details class="action" open={fault !== undefined}>
      <summary>
        <h2>Mở đợt khảo sát</h2>
      </summary>
      <form method="post" action={SURVEYS_PAGE}>
        {OPEN_FIELDS.map((field) => (
          <Field field={field} prefix="ks" sent={sent} fault={fault} />
        ))}
        <fieldset class="units">
          <legend>Đơn vị trực thuộc được khảo sát</legend>
          {wrong ? (
            <p class="error" safe>
              {wrong.message}
            </p>
          ) : (
            ''
          )}
          {units.map(({ id, name }) => (
            <label class="choice">
              <input type="checkbox" name={`unit.${id}`} value="1" checked={sent?.[`unit.${id}`] === '1'} />{' '}
              <span safe>{name}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit">Mở đợt khảo sát</button>
      </form>
    </details>
  );
}

export type SurveyAct = 'extend' | 'close' | 'withdraw';

/** What can be done with a survey as it stands. */
export function actForms({ state, units }: SurveyFileView): (readonly [SurveyAct, ActForm])[] {
  if (state !== 'planned' && state !== 'running') return [];
  const answered = units.some(({ answers }) => answers > 0);
  const extend: ActForm = {
    title: 'Gia hạn',
    roles: ORGANISERS,
    fields: [{ name: 'to', label: 'Đến hết ngày', kind: 'day', required: true }],
  };
  const close: ActForm = {
    title: 'Kết thúc sớm',
    roles: ORGANISERS,
    fields: [],
    danger: true,
    hint: 'Sau khi kết thúc không nhận thêm phiếu và không mở lại được, để không suy ra được câu trả lời của từng người.',
  };
  const withdraw: ActForm = {
    title: 'Hủy đợt khảo sát',
    roles: ORGANISERS,
    fields: [],
    danger: true,
    hint: 'Dùng khi mở nhầm; chỉ hủy được khi chưa có phiếu trả lời.',
  };
  return [['extend', extend], ['close', close], ...(answered ? [] : [['withdraw', withdraw] as const])];
}
