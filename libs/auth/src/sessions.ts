import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

import type { Account, Accounts } from './accounts.js';
import { EndedSessions } from './ended-sessions.js';

/** What a session token says; moments in milliseconds. */
interface Claims {
  readonly id: string;
  readonly login: string;
  readonly from: number;
  /** Moved on with every renewal, but never beyond the longest a session may last. */
  readonly until: number;
}

/** A session whose token is genuine, neither expired nor ended. */
export interface Session extends Claims {
  readonly account: Account;
}

export interface SessionLimits {
  /** A session nobody uses ends after that. */
  readonly idleMs: number;
  /** Every session ends after that. */
  readonly longestMs: number;
}

const MAX_TOKEN = 1_000;
/** A token is made anew once this share of the idle time has passed, not with every request. */
const RENEW_AFTER = 0.1;

/**
 * Sessions without a store: the token carries them, signed with a key made from the access file. Every process that
 * reads this file accepts it; another content of the file ends all sessions. See docs/adr/0009-staff-sessions.md.
 */
export class Sessions {
  private readonly key: Buffer;
  private readonly ended = new EndedSessions();

  constructor(
    private readonly accounts: Accounts,
    private readonly limits: SessionLimits,
    /** Real time also when the training clock stands elsewhere: how long somebody was away is no matter of training. */
    private readonly now: () => number = () => Date.now(),
  ) {
    this.key = accounts.keyFor('motcua session v1');
  }

  /** @returns the token of a new session */
  begin({ login }: Account): string {
    const from = this.now();
    return this.sign({ id: randomBytes(32).toString('base64url'), login, from, until: from + this.limits.idleMs });
  }

  /** Nothing for a token that is forged, expired, ended, or of an account that is no more. */
  read(token: string): Session | undefined {
    const claims = this.verified(token);
    if (!claims || claims.until <= this.now() || this.ended.has(claims)) return undefined;
    const account = this.accounts.byLogin(claims.login);
    return account && { ...claims, account };
  }

  /** @returns a token that lasts longer, or nothing while the present one is fresh enough */
  renewed({ id, login, from, until }: Session): string | undefined {
    const { idleMs, longestMs } = this.limits;
    const next = Math.min(this.now() + idleMs, from + longestMs);
    return next - until > idleMs * RENEW_AFTER ? this.sign({ id, login, from, until: next }) : undefined;
  }

  /** Also ends every copy of the token, renewed ones included. */
  end({ id, from }: Session): void {
    this.ended.add({ id, from, over: from + this.limits.longestMs }, this.now());
  }

  private sign(claims: Claims): string {
    const content = Buffer.from(JSON.stringify(claims)).toString('base64url');
    return `${content}.${this.signatureOf(content).toString('base64url')}`;
  }

  private verified(token: string): Claims | undefined {
    const [content = '', signature = '', ...more] = token.length > MAX_TOKEN ? [] : token.split('.');
    const given = Buffer.from(signature, 'base64url');
    const right = this.signatureOf(content);
    if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
    // Ours, since the signature is.
    return JSON.parse(Buffer.from(content, 'base64url').toString()) as Claims;
  }

  private signatureOf(content: string): Buffer {
    return createHmac('sha256', this.key).update(content).digest();
  }
}
