// @ts-check
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readJson, writeJson } from '../processes/atomic-file.mjs';

export const ROLES = /** @type {const} */ ([
  'clerk',
  'handler',
  'head',
  'inspector',
  'procedures',
  'leader',
  'operator',
  'partner',
]);

/** Shown to people, and plainly nobody's. @type {Record<(typeof ROLES)[number], string>} */
const NAMES = {
  clerk: 'Cán bộ một cửa (mẫu)',
  handler: 'Chuyên viên thụ lý (mẫu)',
  head: 'Trưởng phòng (mẫu)',
  inspector: 'Thành viên tổ kiểm tra (mẫu)',
  procedures: 'Cán bộ kiểm soát thủ tục (mẫu)',
  leader: 'Lãnh đạo Sở (mẫu)',
  operator: 'Quản trị hệ thống (mẫu)',
  partner: 'Hệ thống đối tác (mẫu)',
};

/**
 * @typedef {import('./system.d.mts').Access} Access
 * @typedef {import('./system.d.mts').Account} Account
 */

/** Heads of units that answer for themselves; the demonstration has one. */
const UNIT_HEADS = [
  { login: 'thpt-an-lac-thon', name: 'Hiệu trưởng Trường THPT An Lạc Thôn (mẫu)', unitId: 'thpt-an-lac-thon' },
];

/**
 * One account per role in `accounts` and accounts of single units in `unitAccounts`, with secrets of this data folder:
 * made once, kept, and completed when a later version knows another one. Only the address is written anew; accounts that
 * are there stay as they are, also without a name, and so do those somebody added.
 *
 * @param {string} dataDir
 * @param {string} baseUrl
 * @returns {Access}
 */
export function prepareAccess(dataDir, baseUrl) {
  const file = accessFile(dataDir);
  const before = /** @type {Access | undefined} */ (readJson(file));
  const { accounts = [], unitAccounts = [] } = before ?? {};
  const access = {
    baseUrl,
    accounts: [
      ...accounts,
      ...rolesWithout(accounts).map((role) => newAccount(role, { login: role, name: NAMES[role] })),
    ],
    unitAccounts: [...unitAccounts, ...unitsWithout(unitAccounts).map((head) => newAccount('head', head))],
  };
  writeJson(file, access);
  return access;
}

/** @param {string} dataDir */
export function accessFile(dataDir) {
  return join(dataDir, 'access.json');
}

/** @param {readonly Account[]} accounts */
const rolesWithout = (accounts) => ROLES.filter((role) => !accounts.some((account) => account.role === role));

/** @param {readonly Account[]} accounts */
const unitsWithout = (accounts) =>
  UNIT_HEADS.filter(({ login }) => !accounts.some((account) => account.login === login));

/**
 * @param {(typeof ROLES)[number]} role
 * @param {Pick<Account, 'login' | 'name' | 'unitId'>} person
 * @returns {Account}
 */
function newAccount(role, person) {
  return { role, ...person, password: secret(), token: secret() };
}

function secret() {
  return randomBytes(32).toString('base64url');
}

/**
 * Keys that no person needs. Losing one makes stored look-ups unfindable, hence never made anew.
 *
 * @param {string} dataDir
 * @returns {{ lookupKey: string }}
 */
export function prepareSecrets(dataDir) {
  const file = join(dataDir, 'secrets.json');
  const before = /** @type {{ lookupKey: string } | undefined} */ (readJson(file));
  if (before) return before;
  const secrets = { lookupKey: randomBytes(32).toString('hex') };
  writeJson(file, secrets);
  return secrets;
}
