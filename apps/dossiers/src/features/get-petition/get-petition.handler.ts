import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { PetitionRef, petitionsApi, type CommandMeta, type PetitionView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { PetitionDesk } from '../../petitions/petition-desk.js';

/** One petition for those who handle it; the look is noted. */
@Controller()
export class GetPetitionHandler {
  constructor(private readonly desk: PetitionDesk) {}

  @Answers(petitionsApi.get)
  async handle(@Payload() { petitionId }: PetitionRef, @Meta() meta: CommandMeta): Promise<PetitionView> {
    return this.desk.view(await this.desk.read(petitionId), meta);
  }
}
