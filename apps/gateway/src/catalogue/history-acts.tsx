import { randomUUID } from 'node:crypto';

import { ActForm } from '../desk/acts/act-form.js';
import type { FormField } from '../desk/form/form-field.js';
import { day } from '../pages/format.js';
import { historyHref } from './catalogue-links.js';
import { twoDigits } from './catalogue-words.js';
import type { HistoryPageProps } from './history-props.js';

export const REPEAL_FIELDS: readonly FormField[] = [
  { name: 'decision', label: 'Số quyết định', kind: 'line', required: true },
  { name: 'issuer', label: 'Cơ quan ban hành', kind: 'line' },
  { name: 'signedOn', label: 'Ngày ký', kind: 'day' },
  { name: 'repealedFrom', label: 'Hết hiệu lực từ ngày', kind: 'day', required: true },
  {
    name: 'replacedBy',
    label: 'Mã thủ tục thay thế',
    kind: 'line',
    hint: 'Để trống nếu bãi bỏ hẳn. Thủ tục thay thế phải đã được công bố.',
  },
  { name: 'documentId', label: 'Mã văn bản trong sổ văn bản CCHC', kind: 'line' },
];

export const WITHDRAW_FIELDS: readonly FormField[] = [
  { name: 'reason', label: 'Nhập sai ở chỗ nào', kind: 'text', required: true },
];

/** Ending a procedure, and taking back what was entered by mistake. */
export function HistoryActs({ history, refused }: HistoryPageProps) {
  const { code, versions, repeal, today, posted } = history;
  const last = versions.at(-1);
  const acts: [act: string, label: string, meaning: string, fields: readonly FormField[]][] = [];
  if (!repeal) {
    const places = posted > 0 ? ` ${twoDigits(posted)} nơi đang niêm yết sẽ phải gỡ.` : '';
    const meaning = `Từ ngày ghi dưới đây không tiếp nhận hồ sơ mới của thủ tục này.${places} Rút lại được cho đến trước ngày đó.`;
    acts.push(['bai-bo', 'bãi bỏ hoặc thay thế', meaning, REPEAL_FIELDS]);
  }
  if (repeal && repeal.repealedFrom > today)
    acts.push(['rut-bai-bo', 'rút quyết định bãi bỏ', 'Dùng khi đã ghi nhầm việc bãi bỏ.', WITHDRAW_FIELDS]);
  if (!repeal && last && last.content.validFrom > today) {
    const meaning = `Phiên bản ${last.version} (hiệu lực ${day(last.content.validFrom)}) bị bỏ; số phiên bản này không dùng lại.`;
    acts.push(['rut', 'rút phiên bản nhập sai', meaning, WITHDRAW_FIELDS]);
  }
  return (
    <>
      {acts.map(([act, label, meaning, fields]) => (
        <ActForm
          act={act}
          action={`${historyHref(code)}/${act}`}
          label={label}
          meaning={meaning}
          fields={fields}
          formKey={randomUUID()}
          open={false}
          sent={refused?.act === act ? refused.sent : undefined}
          fault={refused?.act === act ? { ...refused.fault, errors: refused.fault.errors ?? [] } : undefined}
        />
      ))}
    </>
  );
}
