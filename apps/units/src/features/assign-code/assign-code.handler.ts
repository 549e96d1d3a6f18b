import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { AssignUnitCode, Refused, unitsApi, type CommandMeta, type UnitDetails } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { UnitCodes } from '../../codes/unit-codes.js';
import { UnitList, type ExistingUnit } from '../../domain/ports.js';
import { invalid } from '../../domain/refusals.js';
import { detailsOf } from '../../domain/views.js';

/** A code that is valid already; a later change is decided as an act. */
@Controller()
export class AssignCodeHandler {
  constructor(
    private readonly codes: UnitCodes,
    private readonly list: UnitList,
  ) {}

  @Answers(unitsApi.assignCode)
  async handle(@Payload() command: AssignUnitCode, @Meta() meta: CommandMeta): Promise<UnitDetails> {
    const today = meta.recordedAt.slice(0, 10);
    if (command.validFrom > today) {
      const detail = 'Mã có hiệu lực về sau phải lập thành quyết định có ngày hiệu lực.';
      throw new Refused(invalid('validFrom', 'code-in-future', detail));
    }
    const { id, state } = await this.codes.assign(command, meta);
    return detailsOf({ id, state } as ExistingUnit, await this.list.all(), today);
  }
}
