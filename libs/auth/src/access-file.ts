import { isRole, type Role } from './role.js';

/** The access file cannot be used; the message says why and never quotes it. */
export class AccessFileFault extends Error {
  override readonly name = 'AccessFileFault';
}

/** One account as the access file writes it. */
export interface AccountEntry {
  readonly login: string;
  readonly role: Role;
  readonly token: string;
  readonly password?: string | undefined;
  readonly unitId?: string | undefined;
  readonly name?: string | undefined;
}

/** A short secret could be guessed. */
const MIN_TOKEN = 16;
const MIN_PASSWORD = 8;
/** Longer is no name; it would not fit on a page. */
const MAX_TEXT = 200;

/** @throws AccessFileFault */
export function accountEntry(entry: unknown, index: number): AccountEntry {
  const { role, login, token, password, unitId, name } = (entry ?? {}) as Record<string, unknown>;
  const refuse = (lacking: string) => new AccessFileFault(`account ${index + 1} has ${lacking}`);
  if (!isRole(role)) throw refuse('no known role');
  if (!isText(login)) throw refuse('no login');
  if (typeof token !== 'string' || token.length < MIN_TOKEN) throw refuse('no token');
  if (!isSecretOrMissing(password)) throw refuse(`a password of less than ${MIN_PASSWORD} characters`);
  if (!isTextOrMissing(unitId)) throw refuse('a unitId that is no text');
  if (!isTextOrMissing(name)) throw refuse('a name that is no text');
  return { role, login, token, password, unitId, name };
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MAX_TEXT;

const isTextOrMissing = (value: unknown): value is string | undefined => value === undefined || isText(value);

const isSecretOrMissing = (value: unknown): value is string | undefined =>
  value === undefined || (typeof value === 'string' && value.length >= MIN_PASSWORD);
