import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ReceiveMoreOfPetition, petitionsApi, type CommandMeta, type PetitionView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { receiveMore } from '../../domain/petitions/petition-decisions.js';
import type { PetitionState } from '../../domain/petitions/petition.js';
import { Calendars } from '../../domain/ports.js';
import { PetitionDesk } from '../../petitions/petition-desk.js';

/** The desk takes down what the sender added. */
@Controller()
export class ReceiveMoreOfPetitionHandler {
  constructor(
    private readonly desk: PetitionDesk,
    private readonly calendars: Calendars,
  ) {}

  @Answers(petitionsApi.receiveMore)
  handle(@Payload() { petitionId, text }: ReceiveMoreOfPetition, @Meta() meta: CommandMeta): Promise<PetitionView> {
    const decide = (state: PetitionState) => receiveMore(state, petitionId, meta.at, this.calendars.current());
    return this.desk.act(petitionId, meta, decide, { more: text });
  }
}
