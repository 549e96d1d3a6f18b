import { STAFF_ROLE_NAMES, STAFF_ROLES } from '@motcua/contracts';

import type { FormField } from '../desk/form/form-field.js';

export const ROLE_CHOICES = STAFF_ROLES.map((value) => ({ value, label: STAFF_ROLE_NAMES[value] }));

export const APPOINT: readonly FormField[] = [
  { name: 'name', label: 'Họ và tên', kind: 'line', required: true },
  { name: 'role', label: 'Nhiệm vụ', kind: 'choice', required: true, choices: ROLE_CHOICES },
  { name: 'from', label: 'Từ ngày', kind: 'day', required: true },
  { name: 'decision', label: 'Số quyết định', kind: 'line' },
];
