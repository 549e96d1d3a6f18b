/** Kinds of accounts; one account has one role. */
export const ROLES = ['clerk', 'handler', 'head', 'inspector', 'procedures', 'leader', 'operator', 'partner'] as const;
export type Role = (typeof ROLES)[number];

/** People of the department, as opposed to other systems. */
export const STAFF = [
  'clerk',
  'handler',
  'head',
  'inspector',
  'procedures',
  'leader',
  'operator',
] as const satisfies Role[];

const NAMES: Record<Role, string> = {
  clerk: 'cán bộ một cửa',
  handler: 'chuyên viên thụ lý',
  head: 'trưởng phòng',
  inspector: 'thành viên tổ kiểm tra',
  procedures: 'cán bộ kiểm soát thủ tục',
  leader: 'lãnh đạo Sở',
  operator: 'quản trị hệ thống',
  partner: 'hệ thống đối tác',
};

/** `cán bộ một cửa`: for people only. */
export const roleTitle = (role: Role): string => NAMES[role];

/** `cán bộ một cửa (clerk)`: what a person reads and what a script needs. */
export const roleName = (role: Role): string => `${NAMES[role]} (${role})`;

export const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value);
