import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { PetitionRef, petitionsApi, type CommandMeta, type PetitionView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { erased } from '../../domain/people/erased.js';
import { erasePetition } from '../../domain/petitions/petition-decisions.js';
import { Petitions } from '../../domain/petitions/ports.js';
import { PetitionDesk } from '../../petitions/petition-desk.js';

/** What is public already; it names nobody. */
const PUBLIC = ['publicQuestion', 'publicAnswer', 'publicSearch'];

/** Sender and texts go once a petition has ended; situation, days and what is public stay. */
@Controller()
export class ErasePetitionHandler {
  constructor(
    private readonly desk: PetitionDesk,
    private readonly petitions: Petitions,
  ) {}

  @Answers(petitionsApi.erase)
  async handle(@Payload() { petitionId }: PetitionRef, @Meta() meta: CommandMeta): Promise<PetitionView> {
    const { beside } = await this.desk.read(petitionId);
    const kept = Object.fromEntries(Object.entries(beside).filter(([key]) => PUBLIC.includes(key)));
    const { sender: _sender, ...left } = erased(beside);
    const stored = await this.petitions.execute(
      petitionId,
      meta,
      (state) => erasePetition(state, petitionId, meta.at),
      {
        beside: { ...left, ...kept, sender: null },
      },
    );
    return this.desk.view(stored, meta);
  }
}
