import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { folded, petitionsApi, PublishPetition, type CommandMeta, type PetitionView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { publishPetition } from '../../domain/petitions/petition-decisions.js';
import { PetitionDesk } from '../../petitions/petition-desk.js';

/** Question and answer become public in the words given here, which somebody has read for personal data. */
@Controller()
export class PublishPetitionHandler {
  constructor(private readonly desk: PetitionDesk) {}

  @Answers(petitionsApi.publish)
  handle(
    @Payload() { petitionId, question, answer }: PublishPetition,
    @Meta() meta: CommandMeta,
  ): Promise<PetitionView> {
    const search = folded(`${question} ${answer}`);
    const also = { publicQuestion: question, publicAnswer: answer, publicSearch: search };
    return this.desk.act(petitionId, meta, (state) => publishPetition(state, petitionId, meta.at), {}, also);
  }
}
