import { createHash } from 'node:crypto';

import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { petitionsApi, ReceivePetition, type CommandMeta, type PetitionReceipt } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { receivePetition } from '../../domain/petitions/petition-decisions.js';
import { presentPetition } from '../../domain/petitions/petition-view.js';
import { Petitions } from '../../domain/petitions/ports.js';
import { Calendars, LookupSecrets } from '../../domain/ports.js';

/** A petition comes in, from the public page or through the desk. */
@Controller()
export class ReceivePetitionHandler {
  constructor(
    private readonly petitions: Petitions,
    private readonly calendars: Calendars,
    private readonly secrets: LookupSecrets,
  ) {}

  @Answers(petitionsApi.receive)
  async handle(@Payload() command: ReceivePetition, @Meta() meta: CommandMeta): Promise<PetitionReceipt> {
    const { petitionId, channel, ...texts } = command;
    const given = { petitionId, channel, code: codeOf(petitionId), at: meta.at };
    const stored = await this.petitions.execute(
      petitionId,
      meta,
      (state) => receivePetition(state, given, this.calendars.current()),
      { beside: { ...texts, takenBy: meta.actor } },
    );
    const { code, receivedAt, answerBy } = presentPetition(stored);
    return { petitionId, code, secret: this.secrets.of(petitionId), receivedAt, answerBy };
  }
}

/** Follows from the id, so that a repeat names the same code; says nothing about how many there are. */
const codeOf = (petitionId: string): string =>
  `PA-${createHash('sha256').update(petitionId).digest('hex').slice(0, 10).toUpperCase()}`;
