import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { Allow, CurrentAccount, type Account } from '@motcua/auth';
import { dossiersApi, ListDossiers, type DossierDetails } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';

/** The staff's view of dossiers. It shows personal data, so only those who work on dossiers see it. */
@Allow('clerk', 'handler', 'head', 'inspector', 'leader', 'operator')
@Controller('api/v1/dossiers')
export class DossierReadsController {
  constructor(private readonly queries: Queries) {}

  @Get()
  list(@Query() filter: ListDossiers, @Req() request: GatewayRequest) {
    return this.queries.ask(dossiersApi.list, filter, request);
  }

  /** The look-up secret belongs to the applicant: only the desk, which prints it, sees it. */
  @Get(':id')
  async get(
    @Param('id') dossierId: string,
    @Req() request: GatewayRequest,
    @CurrentAccount() account: Account,
  ): Promise<Omit<DossierDetails, 'secret'>> {
    const details = await this.queries.ask(dossiersApi.get, { dossierId }, request);
    if (account.role === 'clerk') return details;
    const { secret: _secret, ...rest } = details;
    return rest;
  }

  @Get(':id/deadline')
  deadline(@Param('id') dossierId: string, @Req() request: GatewayRequest) {
    return this.queries.ask(dossiersApi.deadline, { dossierId }, request);
  }
}
