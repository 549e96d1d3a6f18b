import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { dossiersApi, type DossierReceipt, type DossierView } from '@motcua/contracts';

import { GatewayConfig } from '../gateway.config.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import {
  ActBody,
  ReasonBody,
  ReceiveSupplementBody,
  RequestSupplementBody,
  ReturnBody,
  SubmitBody,
} from './dossiers.bodies.js';

/** The desk: a dossier comes in and its result goes out. */
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
  accept(@Param('id') dossierId: string, @Body() body: ActBody, @By() caller: Caller): Promise<DossierReceipt> {
    return this.commands.send(dossiersApi.accept, caller, body, { dossierId });
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Allow('clerk', 'head', 'operator')
  refuse(@Param('id') dossierId: string, @Body() body: ReasonBody, @By() caller: Caller): Promise<DossierView> {
    return this.commands.send(dossiersApi.refuse, caller, body, { dossierId });
  }

  @Post(':id/request-supplement')
  @HttpCode(200)
  @Allow('clerk', 'handler', 'head', 'operator')
  requestSupplement(
    @Param('id') dossierId: string,
    @Body() body: RequestSupplementBody,
    @By() caller: Caller,
  ): Promise<DossierView> {
    return this.commands.send(dossiersApi.requestSupplement, caller, body, { dossierId });
  }

  @Post(':id/receive-supplement')
  @HttpCode(200)
  @Allow('clerk', 'head', 'operator')
  receiveSupplement(
    @Param('id') dossierId: string,
    @Body() body: ReceiveSupplementBody,
    @By() caller: Caller,
  ): Promise<DossierView> {
    return this.commands.send(dossiersApi.receiveSupplement, caller, body, { dossierId });
  }

  @Post(':id/request-withdrawal')
  @HttpCode(200)
  @Allow('clerk', 'head', 'operator')
  requestWithdrawal(
    @Param('id') dossierId: string,
    @Body() body: ReasonBody,
    @By() caller: Caller,
  ): Promise<DossierView> {
    return this.commands.send(dossiersApi.requestWithdrawal, caller, body, { dossierId });
  }

  @Post(':id/cancel-withdrawal')
  @HttpCode(200)
  @Allow('clerk', 'head', 'operator')
  cancelWithdrawal(
    @Param('id') dossierId: string,
    @Body() body: ReasonBody,
    @By() caller: Caller,
  ): Promise<DossierView> {
    return this.commands.send(dossiersApi.cancelWithdrawal, caller, body, { dossierId });
  }

  @Post(':id/return')
  @HttpCode(200)
  @Allow('clerk', 'head', 'operator')
  return(@Param('id') dossierId: string, @Body() body: ReturnBody, @By() caller: Caller): Promise<DossierView> {
    return this.commands.send(dossiersApi.return, caller, body, { dossierId });
  }

  @Post(':id/undo-return')
  @HttpCode(200)
  @Allow('clerk', 'head', 'operator')
  undoReturn(@Param('id') dossierId: string, @Body() body: ReasonBody, @By() caller: Caller): Promise<DossierView> {
    return this.commands.send(dossiersApi.undoReturn, caller, body, { dossierId });
  }
}
