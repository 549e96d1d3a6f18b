import type { Applicant, DossierDetails } from '@motcua/contracts';

import { applicantFields } from '../receive/receive-fields.js';
import type { FormField } from '../form/form-field.js';
import type { ActSetting } from './act-setting.js';

/** They see the applicant unmasked: what they leave as it is, stays. */
const SEE_WHOLE = ['clerk', 'handler', 'head'];

/** What may have been entered wrongly; a field left as it is changes nothing. */
export function correctionFields({ details, directory, role }: ActSetting): FormField[] {
  const keep = { value: '', label: '– giữ nguyên –' };
  const procedures = directory.procedures
    .filter(({ code }) => code !== details.procedureCode)
    .map(({ code, name }) => ({ value: code, label: `${code} – ${name}` }));
  return [
    { name: 'reason', label: 'Sai ở đâu, vì sao phải sửa', kind: 'text', required: true },
    { name: 'requestedBy', label: 'Người phát hiện', kind: 'line', hint: 'Để trống nếu là người đang ghi.' },
    { name: 'procedureCode', label: 'Thủ tục đúng', kind: 'choice', choices: [keep, ...procedures] },
    {
      name: 'acceptedAt',
      label: 'Thời điểm tiếp nhận đúng',
      kind: 'moment',
      hint: 'Để trống nếu không sửa. Ngày hẹn được tính lại.',
    },
    ...(SEE_WHOLE.includes(role) ? applicantFields(details.applicant) : []),
  ];
}

/** Without the applicant when nothing of it was changed: the trail shall name only what was corrected. */
export function onlyChanges(body: Record<string, unknown>, { applicant }: DossierDetails): Record<string, unknown> {
  const { applicant: typed, ...rest } = body as { applicant?: Partial<Applicant> };
  if (!typed || isSame(typed, applicant)) return rest;
  return body;
}

function isSame(typed: Partial<Applicant>, known: Applicant): boolean {
  const names = new Set([...Object.keys(typed), ...Object.keys(known)]) as Set<keyof Applicant>;
  return [...names].every((name) => (typed[name] ?? '') === (known[name] ?? ''));
}
