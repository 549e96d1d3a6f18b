import { Injectable } from '@nestjs/common';

import { GatewayConfig } from '../gateway.config.js';
import { RateLimit } from '../http/rate-limit.js';

/** People in one office may share an address. */
const PER_ADDRESS = 4;

/** Counts failed logins, by login and by address: neither one account nor all of them in turn can be guessed. */
@Injectable()
export class LoginAttempts {
  private readonly byLogin: RateLimit;
  private readonly byAddress: RateLimit;

  constructor({ FAILED_LOGINS_PER_MINUTE: allowed }: GatewayConfig) {
    this.byLogin = new RateLimit(allowed);
    this.byAddress = new RateLimit(allowed * PER_ADDRESS);
  }

  /** Counts before anything is compared, so that many attempts at once do not slip through. @returns seconds to wait, or 0 */
  take(login: string, address: string): number {
    const now = performance.now();
    return this.byAddress.take(address, now) || this.byLogin.take(login, now);
  }

  /** A successful login is none. */
  giveBack(login: string, address: string): void {
    this.byAddress.giveBack(address);
    this.byLogin.giveBack(login);
  }
}
