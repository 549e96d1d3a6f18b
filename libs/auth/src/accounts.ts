import { createHash, hkdfSync, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { accountEntry, AccessFileFault, type AccountEntry } from './access-file.js';
import type { Role } from './role.js';

export interface Account {
  readonly login: string;
  readonly role: Role;
  /** Where the person works; the department itself when the access file says nothing. */
  readonly unitId?: string;
  /** Shown to people. */
  readonly name?: string;
}

interface KnownAccount {
  readonly account: Account;
  readonly login: Buffer;
  readonly token: Buffer;
  /** Missing for an account that calls with its token only. */
  readonly password: Buffer | undefined;
}

/** Who may call. Keeps digests only: a memory dump gives no secret away. */
export class Accounts {
  private constructor(
    private readonly known: readonly KnownAccount[],
    private readonly seed: Buffer,
  ) {}

  /** @throws AccessFileFault */
  static async fromFile(path: string, departmentUnit?: string): Promise<Accounts> {
    try {
      return Accounts.from(JSON.parse(await readFile(path, 'utf8')), departmentUnit);
    } catch (cause) {
      if (cause instanceof AccessFileFault) throw cause;
      throw new AccessFileFault(`the access file ${path} is missing or is not JSON`, { cause });
    }
  }

  /** @throws AccessFileFault */
  static from(content: unknown, departmentUnit?: string): Accounts {
    const { accounts, unitAccounts = [] } = (content ?? {}) as { accounts?: unknown; unitAccounts?: unknown };
    if (!Array.isArray(accounts)) throw new AccessFileFault('the access file has no list "accounts"');
    if (!Array.isArray(unitAccounts)) throw new AccessFileFault('"unitAccounts" in the access file is no list');
    const entries = [...(accounts as unknown[]), ...(unitAccounts as unknown[])].map(accountEntry);
    return new Accounts(
      entries.map((entry) => toKnown(entry, departmentUnit)),
      seedOf(entries),
    );
  }

  /** Compares with every account, so that the time taken tells nothing. */
  byToken(token: string): Account | undefined {
    const digest = digestOf(token);
    return this.find(({ token: right }) => timingSafeEqual(right, digest));
  }

  /** Takes the same time for an unknown login and for a wrong password. */
  byPassword(login: string, password: string): Account | undefined {
    const [who, secret] = [digestOf(login), digestOf(password)];
    return this.find((known) => {
      const isLogin = timingSafeEqual(known.login, who);
      const isPassword = timingSafeEqual(known.password ?? known.login, secret) && known.password !== undefined;
      return isLogin && isPassword;
    });
  }

  byLogin(login: string): Account | undefined {
    return this.known.find(({ account }) => account.login === login)?.account;
  }

  /** A key made from all secrets of the access file: the same in every process, another one when any of them changes. */
  keyFor(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.seed, '', purpose, 32));
  }

  private find(matches: (known: KnownAccount) => boolean): Account | undefined {
    let found: Account | undefined;
    for (const known of this.known) if (matches(known)) found = known.account;
    return found;
  }
}

function toKnown(entry: AccountEntry, departmentUnit: string | undefined): KnownAccount {
  const { login, role, token, password, name, unitId = departmentUnit } = entry;
  const account = { login, role, ...(unitId ? { unitId } : {}), ...(name ? { name } : {}) };
  const known = { login: digestOf(login), token: digestOf(token), password: undefined };
  return { ...known, account, ...(password === undefined ? {} : { password: digestOf(password) }) };
}

/** Names and units are left out: a corrected name ends no session. */
const seedOf = (entries: readonly AccountEntry[]): Buffer =>
  digestOf(JSON.stringify(entries.map(({ login, role, token, password }) => [login, role, token, password ?? ''])));

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
