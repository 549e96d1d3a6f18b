import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { KeepPetition, petitionsApi, type CommandMeta, type PetitionView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { withdrawPetition } from '../../domain/petitions/petition-decisions.js';
import { PetitionDesk } from '../../petitions/petition-desk.js';

/** The sender takes the petition back. */
@Controller()
export class WithdrawPetitionHandler {
  constructor(private readonly desk: PetitionDesk) {}

  @Answers(petitionsApi.withdraw)
  handle(@Payload() { petitionId, reason }: KeepPetition, @Meta() meta: CommandMeta): Promise<PetitionView> {
    return this.desk.act(petitionId, meta, (state) => withdrawPetition(state, petitionId, meta.at), { reason });
  }
}
