import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CoverageQuery, postingsApi, Refused, type CoverageView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { coverageOf } from '../../domain/coverage.js';
import { faultOfUnit } from '../../domain/known-unit.js';
import { ProcedureListing, UnitDirectory } from '../../domain/ports.js';

/** What units must post and do post, on any day. */
@Controller()
export class TellCoverageHandler {
  constructor(
    private readonly listing: ProcedureListing,
    private readonly units: UnitDirectory,
    private readonly clock: Clock,
  ) {}

  @Answers(postingsApi.coverage)
  async handle(@Payload() { unit, on = this.clock.today() }: CoverageQuery): Promise<CoverageView> {
    // Taken before reading: the answer may be younger than it says, never older.
    const { asOf, position } = this.listing;
    const [procedures, known] = await Promise.all([this.listing.all(), this.units.all()]);
    const fault = unit === undefined ? null : faultOfUnit(known.get(unit), on);
    if (fault) throw new Refused(fault);
    const asked = unit === undefined ? known : new Map([...known].filter(([id]) => id === unit));
    return { on, asOf, position, units: coverageOf(procedures, asked, on) };
  }
}
