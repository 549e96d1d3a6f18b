import { createHash, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { isRole, type Role } from './role.js';

export interface Account {
  readonly login: string;
  readonly role: Role;
}

interface KnownAccount extends Account {
  readonly digest: Buffer;
}

/** The access file cannot be used; the message says why and never quotes it. */
export class AccessFileFault extends Error {
  override readonly name = 'AccessFileFault';
}

/** Who may call. Keeps digests only: a memory dump gives no token away. */
export class Accounts {
  private constructor(private readonly known: readonly KnownAccount[]) {}

  /** @throws AccessFileFault */
  static async fromFile(path: string): Promise<Accounts> {
    try {
      return Accounts.from(JSON.parse(await readFile(path, 'utf8')));
    } catch (cause) {
      if (cause instanceof AccessFileFault) throw cause;
      throw new AccessFileFault(`the access file ${path} is missing or is not JSON`, { cause });
    }
  }

  /** @throws AccessFileFault */
  static from(content: unknown): Accounts {
    const accounts = (content as { accounts?: unknown } | null)?.accounts;
    if (!Array.isArray(accounts)) throw new AccessFileFault('the access file has no list "accounts"');
    return new Accounts(accounts.map(toKnown));
  }

  /** Compares with every account, so that the time taken tells nothing. */
  byToken(token: string): Account | undefined {
    const digest = digestOf(token);
    let found: KnownAccount | undefined;
    for (const account of this.known) if (timingSafeEqual(account.digest, digest)) found = account;
    return found;
  }
}

function toKnown(entry: unknown, index: number): KnownAccount {
  const { role, login, token } = (entry ?? {}) as Record<string, unknown>;
  if (!isRole(role)) throw new AccessFileFault(`account ${index + 1} has no known role`);
  if (typeof login !== 'string' || login === '') throw new AccessFileFault(`account ${index + 1} has no login`);
  // A short token could be guessed.
  if (typeof token !== 'string' || token.length < 16) throw new AccessFileFault(`account ${index + 1} has no token`);
  return { role, login, digest: digestOf(token) };
}

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();
