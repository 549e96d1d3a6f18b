import { setTimeout as sleep } from 'node:timers/promises';

import { Injectable } from '@nestjs/common';
import {
  dossiersApi,
  Refused,
  type AskAboutOwnData,
  type DataRequestReceipt,
  type DossierProgress,
  type LookUpDossier,
} from '@motcua/contracts';

import { GatewayConfig } from '../gateway.config.js';
import type { GatewayRequest } from '../http/gateway-request.js';
import { HttpProblem } from '../http/http-problem.js';
import { Queries } from '../http/queries.js';
import { RateLimit } from '../http/rate-limit.js';
import { OwnData } from '../people/own-data.js';

/** A failed attempt is answered after a whole number of these, so that the time taken tells nothing. */
const STEP_MS = 50;

/** A code takes more wrong attempts than an address: whoever knows a code should not lock its applicant out easily. */
const PER_CODE = 3;

/** What a holder of a receipt may do without signing in. */
@Injectable()
export class LookUp {
  /** Wrong attempts per code: many addresses together cannot guess one secret either. */
  private readonly perCode: RateLimit;

  constructor(
    private readonly queries: Queries,
    private readonly ownData: OwnData,
    private readonly perAddress: RateLimit,
    config: GatewayConfig,
  ) {
    this.perCode = new RateLimit(PER_CODE * config.LOOK_UPS_PER_MINUTE);
  }

  /**
   * Progress of a dossier.
   * @throws Refused with one and the same answer for a wrong code and a wrong secret: neither can be probed
   * @throws HttpProblem after too many attempts
   */
  find(asked: LookUpDossier, request: GatewayRequest): Promise<DossierProgress> {
    return this.guarded(asked, request, () => this.queries.ask(dossiersApi.lookUp, asked, request));
  }

  /**
   * The applicant asks about the own data.
   * @throws Refused as `find` does; with the faulty fields when kind or text are missing
   * @throws HttpProblem after too many attempts
   */
  ask(asked: Omit<AskAboutOwnData, 'requestId'>, request: GatewayRequest): Promise<DataRequestReceipt> {
    return this.guarded(asked, request, () => this.ownData.ask(asked, request));
  }

  /**
   * Lets whoever holds code and secret have an answer; every failure takes the same time and says the same.
   * @param nothing said when code or secret are wrong
   * @throws Refused, HttpProblem after too many attempts
   */
  async guarded<T>(
    { code }: Pick<LookUpDossier, 'code'>,
    { ip }: Pick<GatewayRequest, 'ip'>,
    answer: () => Promise<T>,
    nothing: () => Refused = notFound,
  ): Promise<T> {
    const started = performance.now();
    const key = code.trim().toUpperCase();
    this.count(ip, key, started);
    try {
      const found = await answer();
      this.perCode.giveBack(key);
      return found;
    } catch (cause) {
      if (!(cause instanceof Refused)) throw cause;
      await sleep(untilNextStep(performance.now() - started));
      throw isAboutContent(cause) ? cause : nothing();
    }
  }

  /** @throws HttpProblem */
  private count(address: string, code: string, now: number): void {
    const wait = this.perAddress.take(address, now);
    if (wait > 0) throw HttpProblem.tooManyRequests(wait);
    const waitForCode = this.perCode.take(code, now);
    if (waitForCode > 0) throw tooManyForCode(waitForCode);
  }
}

const untilNextStep = (elapsedMs: number): number => Math.ceil((elapsedMs + 1) / STEP_MS) * STEP_MS - elapsedMs;

/** Found before anything was looked for, so it gives nothing away. */
const isAboutContent = ({ refusal }: Refused): boolean =>
  (refusal.errors ?? []).some(({ field }) => ['kind', 'text', 'liked'].includes(field));

const notFound = (): Refused =>
  Refused.because('not-found', 'dossier-not-found', 'Không có hồ sơ nào khớp với mã hồ sơ và mã tra cứu này.');

/** The same for codes that exist and codes that do not. */
const tooManyForCode = (seconds: number): HttpProblem =>
  new HttpProblem({
    status: 429,
    code: 'too-many-requests',
    title: 'Quá nhiều lượt tra cứu',
    detail: `Mã này đã được tra cứu sai quá nhiều lần. Vui lòng thử lại sau ${seconds} giây.`,
    headers: { 'retry-after': String(seconds) },
  });
