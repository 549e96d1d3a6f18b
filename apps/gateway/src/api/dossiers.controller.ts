import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import { dossiersApi, type DossierReceipt, type DossierView } from '@motcua/contracts';

import { GatewayConfig } from '../gateway.config.js';
import { HttpProblem } from '../http/http-problem.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { AcceptBody, CompleteBody, ReturnBody, SubmitBody, TransferBody } from './dossiers.bodies.js';

const ACTS = ['accept', 'transfer', 'complete', 'return'];

/** Acts on dossiers. */
@Controller('api/v1/dossiers')
export class DossiersController {
  constructor(
    private readonly commands: Commands,
    private readonly config: GatewayConfig,
  ) {}

  @Post()
  @Allow('clerk', 'head', 'operator')
  submit(@Body() body: SubmitBody, @By() caller: Caller): Promise<DossierReceipt> {
    const unitId = this.config.DEPARTMENT_UNIT;
    const defaults = { dossierId: caller.newId('dossier'), unitId, accept: false, papers: [] };
    return this.commands.send(dossiersApi.submit, caller, body, defaults);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Allow('clerk', 'head', 'operator')
  accept(@Param('id') dossierId: string, @Body() body: AcceptBody, @By() caller: Caller): Promise<DossierReceipt> {
    return this.commands.send(dossiersApi.accept, caller, body, { dossierId });
  }

  @Post(':id/transfer')
  @HttpCode(200)
  @Allow('clerk', 'handler', 'head', 'operator')
  transfer(@Param('id') dossierId: string, @Body() body: TransferBody, @By() caller: Caller): Promise<DossierView> {
    return this.commands.send(dossiersApi.transfer, caller, body, { dossierId });
  }

  @Post(':id/complete')
  @HttpCode(200)
  @Allow('handler', 'head', 'operator')
  complete(@Param('id') dossierId: string, @Body() body: CompleteBody, @By() caller: Caller): Promise<DossierView> {
    return this.commands.send(dossiersApi.complete, caller, body, { dossierId });
  }

  @Post(':id/return')
  @HttpCode(200)
  @Allow('clerk', 'head', 'operator')
  return(@Param('id') dossierId: string, @Body() body: ReturnBody, @By() caller: Caller): Promise<DossierView> {
    return this.commands.send(dossiersApi.return, caller, body, { dossierId });
  }

  /** Acts that do not exist (yet): says which do. */
  @Post(':id/:act')
  @Allow(...STAFF)
  unknown(): never {
    throw HttpProblem.noSuchAct(ACTS);
  }
}
