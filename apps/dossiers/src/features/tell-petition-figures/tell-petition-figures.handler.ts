import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { PetitionFigures, petitionsApi, Refused, type CommandMeta, type PetitionFiguresView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { figuresOf } from '../../domain/petitions/petition-figures.js';
import { PetitionIndex } from '../../domain/petitions/ports.js';
import { invalid } from '../../domain/refusals.js';

/** Counts of the petitions received in a period, as they stand now. */
@Controller()
export class TellPetitionFiguresHandler {
  constructor(private readonly index: PetitionIndex) {}

  @Answers(petitionsApi.figures)
  async handle(@Payload() { from, to }: PetitionFigures, @Meta() meta: CommandMeta): Promise<PetitionFiguresView> {
    if (to < from) throw new Refused(invalid('to', 'period-ends-before-start', 'Ngày cuối không được trước ngày đầu.'));
    return figuresOf(await this.index.receivedIn(from, to), meta.recordedAt.slice(0, 10));
  }
}
