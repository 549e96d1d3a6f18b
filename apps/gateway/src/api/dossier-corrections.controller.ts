import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import { dossiersApi, type DossierView } from '@motcua/contracts';

import { HttpProblem } from '../http/http-problem.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { AcknowledgeSyncBody, ActBody, CorrectBody, ReasonBody } from './dossiers.bodies.js';

const ACTS = [
  'accept',
  'refuse',
  'request-supplement',
  'receive-supplement',
  'transfer',
  'consult',
  'consultation-answered',
  'request-payment',
  'confirm-payment',
  'complete',
  'return',
  'undo-return',
  'extend',
  'explain-lateness',
  'request-withdrawal',
  'cancel-withdrawal',
  'withdraw',
  'stop',
  'correct',
  'approve-correction',
  'reject-correction',
];

/** Corrections with trail, and what the national portal confirms. */
@Controller('api/v1/dossiers')
export class DossierCorrectionsController {
  constructor(private readonly commands: Commands) {}

  @Post(':id/correct')
  @HttpCode(200)
  @Allow('clerk', 'handler', 'head', 'leader', 'operator')
  correct(@Param('id') dossierId: string, @Body() body: CorrectBody, @By() caller: Caller): Promise<DossierView> {
    return this.commands.send(dossiersApi.correct, caller, body, { dossierId });
  }

  @Post(':id/approve-correction')
  @HttpCode(200)
  @Allow('head', 'leader', 'operator')
  approveCorrection(@Param('id') dossierId: string, @Body() body: ActBody, @By() caller: Caller): Promise<DossierView> {
    return this.commands.send(dossiersApi.approveCorrection, caller, body, { dossierId });
  }

  @Post(':id/reject-correction')
  @HttpCode(200)
  @Allow('head', 'leader', 'operator')
  rejectCorrection(
    @Param('id') dossierId: string,
    @Body() body: ReasonBody,
    @By() caller: Caller,
  ): Promise<DossierView> {
    return this.commands.send(dossiersApi.rejectCorrection, caller, body, { dossierId });
  }

  @Post(':id/acknowledge-sync')
  @HttpCode(200)
  @Allow('operator', 'partner')
  acknowledgeSync(
    @Param('id') dossierId: string,
    @Body() body: AcknowledgeSyncBody,
    @By() caller: Caller,
  ): Promise<DossierView> {
    return this.commands.send(dossiersApi.acknowledgeSync, caller, body, { dossierId });
  }

  /** Acts that do not exist: says which do. Stands last, so that every real act comes before it. */
  @Post(':id/:act')
  @Allow(...STAFF)
  unknown(): never {
    throw HttpProblem.noSuchAct(ACTS);
  }
}
