import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ImposeDuty, postingsApi, Refused, type CommandMeta, type DutyView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { dutyId, dutyView, impose } from '../../domain/duty.js';
import { Duties } from '../../domain/ports.js';
import { noSuchProcedure, notInForce } from '../../domain/posting-refusals.js';
import { Places } from '../../postings/places.js';

/** A unit is told to post a procedure. */
@Controller()
export class ImposeDutyHandler {
  constructor(
    private readonly duties: Duties,
    private readonly places: Places,
  ) {}

  @Answers(postingsApi.imposeDuty)
  async handle(@Payload() command: ImposeDuty, @Meta() meta: CommandMeta): Promise<DutyView> {
    const procedure = await this.places.open(command, meta);
    if (!procedure || procedure.versions.length === 0) throw new Refused(noSuchProcedure);
    const { repealedFrom } = procedure;
    if (repealedFrom && repealedFrom <= command.from) throw new Refused(notInForce(procedure, command.from));
    const id = dutyId(command.procedureCode, command.unitId);
    return dutyView(command, (await this.duties.execute(id, meta, (state) => impose(state, command))).state);
  }
}
