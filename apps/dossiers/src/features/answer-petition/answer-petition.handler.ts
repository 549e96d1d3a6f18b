import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { AnswerPetition, petitionsApi, type CommandMeta, type PetitionView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { answerPetition } from '../../domain/petitions/petition-decisions.js';
import type { PetitionState } from '../../domain/petitions/petition.js';
import { Calendars } from '../../domain/ports.js';
import { PetitionDesk } from '../../petitions/petition-desk.js';

/** The unit answers; publishing is due from now on. */
@Controller()
export class AnswerPetitionHandler {
  constructor(
    private readonly desk: PetitionDesk,
    private readonly calendars: Calendars,
  ) {}

  @Answers(petitionsApi.answer)
  handle(@Payload() { petitionId, answer }: AnswerPetition, @Meta() meta: CommandMeta): Promise<PetitionView> {
    const decide = (state: PetitionState) => answerPetition(state, petitionId, meta.at, this.calendars.current());
    return this.desk.act(petitionId, meta, decide, { answer });
  }
}
