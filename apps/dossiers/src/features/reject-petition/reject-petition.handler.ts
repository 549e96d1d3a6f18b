import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { RejectPetition, petitionsApi, type CommandMeta, type PetitionView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { rejectPetition } from '../../domain/petitions/petition-decisions.js';
import { PetitionDesk } from '../../petitions/petition-desk.js';

/** Not accepted: the sender is told why, and where else to go. */
@Controller()
export class RejectPetitionHandler {
  constructor(private readonly desk: PetitionDesk) {}

  @Answers(petitionsApi.reject)
  handle(@Payload() { petitionId, reason }: RejectPetition, @Meta() meta: CommandMeta): Promise<PetitionView> {
    return this.desk.act(petitionId, meta, (state) => rejectPetition(state, petitionId, meta.at), { reason });
  }
}
