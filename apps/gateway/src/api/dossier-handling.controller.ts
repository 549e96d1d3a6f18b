import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { dossiersApi, latenessApi, type DossierView } from '@motcua/contracts';

import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import {
  ActBody,
  CompleteBody,
  ConfirmPaymentBody,
  ConsultBody,
  ConsultationAnsweredBody,
  ExplainLatenessBody,
  ExtendBody,
  ReasonBody,
  RequestPaymentBody,
  TransferBody,
} from './dossiers.bodies.js';

/** The divisions: a dossier is handled, and its deadline with it. */
@Controller('api/v1/dossiers')
export class DossierHandlingController {
  constructor(private readonly commands: Commands) {}

  @Post(':id/transfer')
  @HttpCode(200)
  @Allow('clerk', 'handler', 'head', 'operator')
  transfer(@Param('id') dossierId: string, @Body() body: TransferBody, @By() caller: Caller): Promise<DossierView> {
    return this.commands.send(dossiersApi.transfer, caller, body, { dossierId });
  }

  @Post(':id/consult')
  @HttpCode(200)
  @Allow('handler', 'head', 'operator')
  consult(@Param('id') dossierId: string, @Body() body: ConsultBody, @By() caller: Caller): Promise<DossierView> {
    return this.commands.send(dossiersApi.consult, caller, body, { dossierId });
  }

  @Post(':id/consultation-answered')
  @HttpCode(200)
  @Allow('handler', 'head', 'operator')
  consultationAnswered(
    @Param('id') dossierId: string,
    @Body() body: ConsultationAnsweredBody,
    @By() caller: Caller,
  ): Promise<DossierView> {
    return this.commands.send(dossiersApi.consultationAnswered, caller, body, { dossierId });
  }

  @Post(':id/request-payment')
  @HttpCode(200)
  @Allow('clerk', 'handler', 'head', 'operator')
  requestPayment(
    @Param('id') dossierId: string,
    @Body() body: RequestPaymentBody,
    @By() caller: Caller,
  ): Promise<DossierView> {
    return this.commands.send(dossiersApi.requestPayment, caller, body, { dossierId });
  }

  @Post(':id/confirm-payment')
  @HttpCode(200)
  @Allow('clerk', 'head', 'operator')
  confirmPayment(
    @Param('id') dossierId: string,
    @Body() body: ConfirmPaymentBody,
    @By() caller: Caller,
  ): Promise<DossierView> {
    return this.commands.send(dossiersApi.confirmPayment, caller, body, { dossierId });
  }

  @Post(':id/complete')
  @HttpCode(200)
  @Allow('handler', 'head', 'operator')
  complete(@Param('id') dossierId: string, @Body() body: CompleteBody, @By() caller: Caller): Promise<DossierView> {
    return this.commands.send(dossiersApi.complete, caller, body, { dossierId });
  }

  @Post(':id/extend')
  @HttpCode(200)
  @Allow('head', 'leader', 'operator')
  extend(@Param('id') dossierId: string, @Body() body: ExtendBody, @By() caller: Caller): Promise<DossierView> {
    return this.commands.send(dossiersApi.extend, caller, body, { dossierId });
  }

  @Post(':id/explain-lateness')
  @HttpCode(200)
  @Allow('head', 'leader', 'operator')
  explainLateness(
    @Param('id') dossierId: string,
    @Body() body: ExplainLatenessBody,
    @By() caller: Caller,
  ): Promise<DossierView> {
    return this.commands.send(latenessApi.explain, caller, body, { dossierId });
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('head', 'leader', 'operator')
  withdraw(@Param('id') dossierId: string, @Body() body: ActBody, @By() caller: Caller): Promise<DossierView> {
    return this.commands.send(dossiersApi.withdraw, caller, body, { dossierId });
  }

  @Post(':id/stop')
  @HttpCode(200)
  @Allow('head', 'leader', 'operator')
  stop(@Param('id') dossierId: string, @Body() body: ReasonBody, @By() caller: Caller): Promise<DossierView> {
    return this.commands.send(dossiersApi.stop, caller, body, { dossierId });
  }
}
