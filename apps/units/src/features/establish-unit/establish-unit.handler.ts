import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { EstablishUnit, Refused, unitsApi, type CodeScheme, type CommandMeta, type UnitView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { UnitCodes } from '../../codes/unit-codes.js';
import { codeFault, schemeOf } from '../../domain/codes/code-schemes.js';
import { establish } from '../../domain/decisions.js';
import { Units } from '../../domain/ports.js';
import { invalid } from '../../domain/refusals.js';
import type { UnitState } from '../../domain/unit.js';
import { viewOf } from '../../domain/views.js';

@Controller()
export class EstablishUnitHandler {
  constructor(
    private readonly units: Units,
    private readonly codes: UnitCodes,
  ) {}

  @Answers(unitsApi.establish)
  async handle(@Payload() command: EstablishUnit, @Meta() meta: CommandMeta): Promise<UnitView> {
    const { unitId, code, validFrom, parentId } = command;
    const scheme = code ? await this.schemeOf(command, code) : null;
    const parent = parentId ? await this.units.read(parentId) : null;
    const decide = (state: UnitState) => establish(state, command, parent?.state ?? { status: 'absent' });
    const stored = await this.units.execute(unitId, meta, decide);
    const today = meta.recordedAt.slice(0, 10);
    if (!scheme || !code) return viewOf(stored, today);
    const coded = { ...meta, commandId: `${meta.commandId}>code`, fingerprint: '' };
    return viewOf(await this.codes.assign({ unitId, scheme, code, validFrom }, coded), today);
  }

  /** @throws Refused before anything is done where the code cannot be given */
  private async schemeOf({ unitId, validFrom }: EstablishUnit, code: string): Promise<CodeScheme> {
    const scheme = schemeOf(code);
    if (!scheme) throw new Refused(invalid('code', 'code-malformed', 'Mã không đúng dạng của loại mã định danh nào.'));
    const fault =
      codeFault(scheme, code, validFrom) ?? (await this.codes.whyTaken({ scheme, code, unitId, day: validFrom }));
    if (fault) throw new Refused(fault);
    return scheme;
  }
}
