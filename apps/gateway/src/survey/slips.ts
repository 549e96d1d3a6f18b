import { Injectable } from '@nestjs/common';
import { surveyApi, type AnswerSurvey, type SlipThanks, type SlipView } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { HttpProblem } from '../http/http-problem.js';
import { Queries } from '../http/queries.js';
import { RateLimit } from '../http/rate-limit.js';
import { ApplicantCommands } from '../writes/applicant-commands.js';
import { uuidFrom } from '../writes/ids.js';

/** What whoever holds a slip may do without signing in. Good slips cost an address nothing: a school shares one. */
@Injectable()
export class Slips {
  constructor(
    private readonly commands: ApplicantCommands,
    private readonly queries: Queries,
    private readonly perAddress: RateLimit,
  ) {}

  /** @throws Refused, HttpProblem after too many tokens that are not good */
  read(token: string, request: GatewayRequest): Promise<SlipView> {
    return this.limited(request, () => this.queries.ask(surveyApi.readSlip, { token }, request));
  }

  /**
   * The same answers sent twice by an impatient finger are one answer.
   * @throws Refused, HttpProblem after too many tokens that are not good
   */
  send(given: AnswerSurvey, request: GatewayRequest): Promise<SlipThanks> {
    const commandId = uuidFrom('survey-answer', JSON.stringify(given));
    const same = { ...given };
    return this.limited(request, () => this.commands.send(surveyApi.answer, given, { commandId, same }, request));
  }

  private async limited<T>({ ip }: GatewayRequest, ask: () => Promise<T>): Promise<T> {
    const wait = this.perAddress.take(ip, performance.now());
    if (wait > 0) throw HttpProblem.tooManyRequests(wait);
    const answer = await ask();
    this.perAddress.giveBack(ip);
    return answer;
  }
}
