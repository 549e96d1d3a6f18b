import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { postingApi, ProcedureOn, Refused, type ProcedureDetails } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { vietnameseDay } from '../../domain/day.js';
import type { ListedProcedure } from '../../domain/listed-procedure.js';
import { detailsOf } from '../../domain/listing.js';
import { Department, ProcedureListing } from '../../domain/ports.js';
import { unknownProcedure } from '../../domain/procedure-refusals.js';

@Controller()
export class GetProcedureHandler {
  constructor(
    private readonly listing: ProcedureListing,
    private readonly department: Department,
    private readonly clock: Clock,
  ) {}

  @Answers(postingApi.getProcedure)
  async handle(@Payload() { code, on }: ProcedureOn): Promise<ProcedureDetails> {
    const { asOf } = this.listing;
    const today = on ?? this.clock.today();
    const listed = await this.listing.one(code);
    if (!listed || listed.versions.length === 0) throw new Refused(unknownProcedure);
    const details = detailsOf(listed, { today, asOf, department: this.department.unitId });
    if (!details) throw Refused.because('not-found', 'procedure-not-in-force', whyNotInForce(listed, today));
    return details;
  }
}

function whyNotInForce({ versions, repeal }: ListedProcedure, day: string): string {
  const shown = `Thủ tục này không có hiệu lực vào ngày ${vietnameseDay(day)}`;
  if (repeal && repeal.repealedFrom <= day) {
    const replaced = repeal.replacedBy ? `, được thay bằng thủ tục ${repeal.replacedBy}` : '';
    return `${shown}: đã bị bãi bỏ từ ngày ${vietnameseDay(repeal.repealedFrom)} theo ${repeal.decision}${replaced}.`;
  }
  return `${shown}: có hiệu lực từ ngày ${vietnameseDay(versions[0]?.validFrom ?? '')}.`;
}
