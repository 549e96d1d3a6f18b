import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ClassifyPetition, petitionsApi, Refused, type CommandMeta, type PetitionView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { classifyPetition } from '../../domain/petitions/petition-decisions.js';
import { UnitDirectory } from '../../domain/ports.js';
import { PetitionDesk } from '../../petitions/petition-desk.js';

/** On a rule or on conduct, and which unit answers. */
@Controller()
export class ClassifyPetitionHandler {
  constructor(
    private readonly desk: PetitionDesk,
    private readonly units: UnitDirectory,
  ) {}

  @Answers(petitionsApi.classify)
  async handle(@Payload() command: ClassifyPetition, @Meta() meta: CommandMeta): Promise<PetitionView> {
    const refusal = await this.units.whyNot('unitId', command.unitId, meta.at.slice(0, 10));
    if (refusal) throw new Refused(refusal);
    if (command.repeats) await this.desk.read(command.repeats);
    return this.desk.act(command.petitionId, meta, (state) => classifyPetition(state, command, meta.at));
  }
}
