import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { KeepPetition, petitionsApi, type CommandMeta, type PetitionView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { keepPetition } from '../../domain/petitions/petition-decisions.js';
import { PetitionDesk } from '../../petitions/petition-desk.js';

/** Answered but not made public, with a reason. */
@Controller()
export class KeepPetitionHandler {
  constructor(private readonly desk: PetitionDesk) {}

  @Answers(petitionsApi.keep)
  handle(@Payload() { petitionId, reason }: KeepPetition, @Meta() meta: CommandMeta): Promise<PetitionView> {
    return this.desk.act(petitionId, meta, (state) => keepPetition(state, petitionId, meta.at), { reason });
  }
}
