import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import {
  petitionsApi,
  Refused,
  type LookUpPetition,
  type PetitionProgress,
  type PetitionReceipt,
  type ReceivePetition,
  type RatePetition,
  type TellMoreOfPetition,
} from '@motcua/contracts';

import { LookUp } from '../api/look-up.js';
import type { GatewayRequest } from '../http/gateway-request.js';
import { HttpProblem } from '../http/http-problem.js';
import { Queries } from '../http/queries.js';
import { RateLimit } from '../http/rate-limit.js';
import { ApplicantCommands } from '../writes/applicant-commands.js';
import { uuidFrom } from '../writes/ids.js';

const nothing = (): Refused =>
  Refused.because('not-found', 'petition-not-found', 'Không có phản ánh, kiến nghị nào khớp với mã và mã tra cứu này.');

/** What people do with petitions without signing in. */
@Injectable()
export class SentPetitions {
  constructor(
    private readonly commands: ApplicantCommands,
    private readonly queries: Queries,
    private readonly lookUp: LookUp,
    private readonly perAddress: RateLimit,
  ) {}

  /**
   * @param key the same key again is the same petition; each form has its own, so that equal words of two people stay two
   * @throws Refused, HttpProblem after too many
   */
  send(
    given: Omit<ReceivePetition, 'petitionId' | 'channel'>,
    key: string | undefined,
    request: GatewayRequest,
  ): Promise<PetitionReceipt> {
    const wait = this.perAddress.take(request.ip, performance.now());
    if (wait > 0) throw HttpProblem.tooManyRequests(wait);
    const petitionId = key ? uuidFrom('petition', key) : randomUUID();
    const input = { ...given, petitionId, channel: 'web' as const };
    return this.commands.send(petitionsApi.receive, input, { commandId: petitionId, same: given }, request);
  }

  find(asked: LookUpPetition, request: GatewayRequest): Promise<PetitionProgress> {
    return this.lookUp.guarded(asked, request, () => this.queries.ask(petitionsApi.lookUp, asked, request), nothing);
  }

  /** The same words on the same day are told once. */
  tellMore(asked: TellMoreOfPetition, request: GatewayRequest): Promise<PetitionProgress> {
    const { code, text } = asked;
    const commandId = uuidFrom('petition-more', code, text, this.commands.today);
    const tell = () => this.commands.send(petitionsApi.tellMore, asked, { commandId, same: { code, text } }, request);
    return this.lookUp.guarded(asked, request, tell, nothing);
  }

  rate(asked: RatePetition, request: GatewayRequest): Promise<PetitionProgress> {
    const { code, liked } = asked;
    const rate = () =>
      this.commands.send(petitionsApi.rate, asked, { commandId: randomUUID(), same: { code, liked } }, request);
    return this.lookUp.guarded(asked, request, rate, nothing);
  }
}
