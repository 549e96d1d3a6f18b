import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { postingApi, ProcedureRef, Refused, type ProcedureDetails } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { detailsOf } from '../../domain/listing.js';
import { Department, ProcedureListing } from '../../domain/ports.js';

@Controller()
export class GetProcedureHandler {
  constructor(
    private readonly listing: ProcedureListing,
    private readonly department: Department,
    private readonly clock: Clock,
  ) {}

  @Answers(postingApi.getProcedure)
  async handle(@Payload() { code }: ProcedureRef): Promise<ProcedureDetails> {
    const { asOf } = this.listing;
    const listed = await this.listing.one(code);
    if (!listed || listed.versions.length === 0)
      throw notFound('procedure-not-found', 'Không có thủ tục hành chính này.');
    const details = detailsOf(listed, { today: this.clock.today(), asOf, department: this.department.unitId });
    if (!details) throw notFound('procedure-not-in-force', 'Thủ tục hành chính này hiện không có hiệu lực.');
    return details;
  }
}

const notFound = (code: string, detail: string): Refused => Refused.because('not-found', code, detail);
