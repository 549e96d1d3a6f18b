import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { LiftDuty, postingsApi, type CommandMeta, type DutyView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { dutyId, dutyView, lift } from '../../domain/duty.js';
import { Duties } from '../../domain/ports.js';
import { Places } from '../../postings/places.js';

/** A unit need not post a procedure any more. */
@Controller()
export class LiftDutyHandler {
  constructor(
    private readonly duties: Duties,
    private readonly places: Places,
  ) {}

  @Answers(postingsApi.liftDuty)
  async handle(@Payload() command: LiftDuty, @Meta() meta: CommandMeta): Promise<DutyView> {
    await this.places.open(command, meta);
    const id = dutyId(command.procedureCode, command.unitId);
    return dutyView(command, (await this.duties.execute(id, meta, (state) => lift(state, command))).state);
  }
}
