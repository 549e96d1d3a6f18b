import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { AskPetitioner, petitionsApi, type CommandMeta, type PetitionView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { askPetitioner } from '../../domain/petitions/petition-decisions.js';
import { PetitionDesk } from '../../petitions/petition-desk.js';

/** The sender is asked for more; the clock stands still. */
@Controller()
export class AskPetitionerHandler {
  constructor(private readonly desk: PetitionDesk) {}

  @Answers(petitionsApi.ask)
  handle(@Payload() { petitionId, question }: AskPetitioner, @Meta() meta: CommandMeta): Promise<PetitionView> {
    return this.desk.act(petitionId, meta, (state) => askPetitioner(state, petitionId, meta.at), { question });
  }
}
