import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { inspectionsApi, type FindingView } from '@motcua/contracts';

import { HttpProblem } from '../http/http-problem.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import {
  CorrectFindingBody,
  ExtendDueBody,
  RemedyBody,
  ReopenFindingBody,
  VerifyFindingBody,
  WithdrawFindingBody,
} from './inspections.bodies.js';

const FINDING_ACTS = [
  'submit-remedy',
  'accept-remedy',
  'return-remedy',
  'correct',
  'withdraw',
  'extend',
  'verify',
  'reopen',
];

/** The unit answers a finding, the inspectors judge the answer, a leader may give more time once. */
@Allow('inspector', 'operator')
@Controller('api/v1/inspections/findings')
export class FindingsController {
  constructor(private readonly commands: Commands) {}

  @Post(':id/submit-remedy')
  @HttpCode(200)
  @Allow('handler', 'head', 'inspector', 'operator')
  submitRemedy(@Param('id') findingId: string, @Body() body: RemedyBody, @By() caller: Caller): Promise<FindingView> {
    return this.commands.send(inspectionsApi.submitRemedy, caller, body, { findingId });
  }

  @Post(':id/accept-remedy')
  @HttpCode(200)
  acceptRemedy(@Param('id') findingId: string, @Body() body: RemedyBody, @By() caller: Caller): Promise<FindingView> {
    return this.commands.send(inspectionsApi.acceptRemedy, caller, body, { findingId });
  }

  @Post(':id/return-remedy')
  @HttpCode(200)
  returnRemedy(@Param('id') findingId: string, @Body() body: RemedyBody, @By() caller: Caller): Promise<FindingView> {
    return this.commands.send(inspectionsApi.returnRemedy, caller, body, { findingId });
  }

  @Post(':id/correct')
  @HttpCode(200)
  correctFinding(
    @Param('id') findingId: string,
    @Body() body: CorrectFindingBody,
    @By() caller: Caller,
  ): Promise<FindingView> {
    return this.commands.send(inspectionsApi.correctFinding, caller, body, { findingId });
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  withdrawFinding(
    @Param('id') findingId: string,
    @Body() body: WithdrawFindingBody,
    @By() caller: Caller,
  ): Promise<FindingView> {
    return this.commands.send(inspectionsApi.withdrawFinding, caller, body, { findingId });
  }

  @Post(':id/extend')
  @HttpCode(200)
  @Allow('leader', 'operator')
  extendDue(@Param('id') findingId: string, @Body() body: ExtendDueBody, @By() caller: Caller): Promise<FindingView> {
    return this.commands.send(inspectionsApi.extendDue, caller, body, { findingId });
  }

  @Post(':id/verify')
  @HttpCode(200)
  verifyFinding(
    @Param('id') findingId: string,
    @Body() body: VerifyFindingBody,
    @By() caller: Caller,
  ): Promise<FindingView> {
    return this.commands.send(inspectionsApi.verifyFinding, caller, body, { findingId });
  }

  @Post(':id/reopen')
  @HttpCode(200)
  reopenFinding(
    @Param('id') findingId: string,
    @Body() body: ReopenFindingBody,
    @By() caller: Caller,
  ): Promise<FindingView> {
    return this.commands.send(inspectionsApi.reopenFinding, caller, body, { findingId });
  }

  @Post(':id/:act')
  @Allow('inspector', 'head', 'operator')
  unknown(): never {
    throw HttpProblem.noSuchAct(FINDING_ACTS);
  }
}
