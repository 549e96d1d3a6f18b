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

/**
 * One account per role, with secrets of this data folder: made once, kept, and completed when a
 * later version knows another role. Only the address is written anew; accounts that are there stay as they are, also
 * without a name.
 *
 * @param {string} dataDir
 * @param {string} baseUrl
 * @returns {Access}
 */
export function prepareAccess(dataDir, baseUrl) {
  const file = accessFile(dataDir);
  const before = /** @type {Access | undefined} */ (readJson(file));
  const known = new Map(before?.accounts.map((account) => [account.role, account]));
  const access = { baseUrl, accounts: ROLES.map((role) => known.get(role) ?? newAccount(role)) };
  writeJson(file, access);
  return access;
}

/** @param {string} dataDir */
export function accessFile(dataDir) {
  return join(dataDir, 'access.json');
}

/**
 * @param {(typeof ROLES)[number]} role
 * @returns {Account}
 */
function newAccount(role) {
  return { role, login: role, name: NAMES[role], password: secret(), token: secret() };
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
