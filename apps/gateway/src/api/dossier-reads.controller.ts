import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { PickType } from '@nestjs/swagger';
import { Allow, CurrentAccount, type Account } from '@motcua/auth';
import { dossiersApi, GetDossier, ListDossiers, type DossierDetails } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';

/** Why personal data are looked at; left out: the usual purpose of the role. */
class PurposeQuery extends PickType(GetDossier, ['purpose'] as const) {}

/** The look-up secret belongs to the applicant: only the desk, which prints it, sees it. */
export const seesSecret = ({ role }: Account): boolean => role === 'clerk';

/** The staff's view of dossiers. It shows personal data, so only those who work on dossiers see it. */
@Allow('clerk', 'handler', 'head', 'inspector', 'leader', 'operator')
@Controller('api/v1/dossiers')
export class DossierReadsController {
  constructor(private readonly queries: Queries) {}

  @Get()
  list(@Query() filter: ListDossiers, @Req() request: GatewayRequest) {
    return this.queries.ask(dossiersApi.list, filter, request);
  }

  @Get(':id')
  async get(
    @Param('id') dossierId: string,
    @Query() { purpose }: PurposeQuery,
    @Req() request: GatewayRequest,
    @CurrentAccount() account: Account,
  ): Promise<Omit<DossierDetails, 'secret'>> {
    const details = await this.queries.ask(dossiersApi.get, { dossierId, ...(purpose ? { purpose } : {}) }, request);
    if (seesSecret(account)) return details;
    const { secret: _secret, ...rest } = details;
    return rest;
  }

  @Get(':id/acts')
  acts(@Param('id') dossierId: string, @Req() request: GatewayRequest) {
    return this.queries.ask(dossiersApi.acts, { dossierId }, request);
  }

  @Get(':id/deadline')
  deadline(@Param('id') dossierId: string, @Req() request: GatewayRequest) {
    return this.queries.ask(dossiersApi.deadline, { dossierId }, request);
  }
}
