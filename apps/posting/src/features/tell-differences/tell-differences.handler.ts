import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { catalogueApi, DifferencesQuery, Refused, type DifferencesView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { differencesOf } from '../../domain/differences.js';
import { ProcedureListing } from '../../domain/ports.js';
import { unknownProcedure } from '../../domain/procedure-refusals.js';
import type { ProcedureVersion } from '../../domain/procedure.js';

@Controller()
export class TellDifferencesHandler {
  constructor(private readonly listing: ProcedureListing) {}

  @Answers(catalogueApi.differences)
  async handle(@Payload() { code, from, to }: DifferencesQuery): Promise<DifferencesView> {
    const listed = await this.listing.one(code);
    if (!listed || listed.versions.length === 0) throw new Refused(unknownProcedure);
    const find = (field: string, wanted: number): ProcedureVersion => {
      const found = listed.versions.find(({ version }) => version === wanted);
      if (found) return found;
      const detail = `Thủ tục không có phiên bản ${wanted}.`;
      throw Refused.because('not-found', 'version-not-found', detail, [{ field, message: detail }]);
    };
    const [before, after] = [find('from', from), find('to', to)];
    return { code, from: headOf(before), to: headOf(after), differences: differencesOf(before, after) };
  }
}

const headOf = ({ version, validFrom, decision }: ProcedureVersion) => ({ version, validFrom, decision });
