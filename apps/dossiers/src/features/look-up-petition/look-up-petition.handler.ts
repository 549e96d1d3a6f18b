import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  LookUpPetition,
  petitionsApi,
  RatePetition,
  TellMoreOfPetition,
  type CommandMeta,
  type PetitionProgress,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { ratePetition, receiveMore } from '../../domain/petitions/petition-decisions.js';
import { petitionProgress } from '../../domain/petitions/petition-view.js';
import { Calendars } from '../../domain/ports.js';
import { PetitionDesk } from '../../petitions/petition-desk.js';

/** What the sender, who holds code and secret, may see and do. */
@Controller()
export class LookUpPetitionHandler {
  constructor(
    private readonly desk: PetitionDesk,
    private readonly calendars: Calendars,
  ) {}

  @Answers(petitionsApi.lookUp)
  async find(@Payload() asked: LookUpPetition): Promise<PetitionProgress> {
    return petitionProgress(await this.desk.heldBy(asked));
  }

  @Answers(petitionsApi.tellMore)
  async tellMore(@Payload() asked: TellMoreOfPetition, @Meta() meta: CommandMeta): Promise<PetitionProgress> {
    const { id } = await this.desk.heldBy(asked);
    const calendar = this.calendars.current();
    const note = { more: asked.text };
    return petitionProgress(
      await this.desk.store(id, meta, (state) => receiveMore(state, id, meta.at, calendar), { note }),
    );
  }

  @Answers(petitionsApi.rate)
  async rate(@Payload() asked: RatePetition, @Meta() meta: CommandMeta): Promise<PetitionProgress> {
    const { id } = await this.desk.heldBy(asked);
    const { liked } = asked;
    return petitionProgress(
      await this.desk.store(id, meta, (state) => ratePetition(state, id, liked, meta.at), { note: {} }),
    );
  }
}
