import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import { petitionsApi, type PetitionView } from '@motcua/contracts';

import { HttpProblem } from '../http/http-problem.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import {
  AnswerPetitionBody,
  AskPetitionerBody,
  ClassifyPetitionBody,
  KeepPetitionBody,
  PublishPetitionBody,
  ReceiveMoreBody,
  RejectPetitionBody,
} from './petitions.bodies.js';

const ACTS = ['classify', 'reject', 'ask', 'receive-more', 'answer', 'publish', 'keep', 'withdraw', 'erase'];

/** Those who control procedures classify and publish, the unit that is competent answers. */
@Allow(...STAFF)
@Controller('api/v1/petitions')
export class PetitionActsController {
  constructor(private readonly commands: Commands) {}

  @Post(':id/classify')
  @HttpCode(200)
  @Allow('procedures', 'head', 'operator')
  classify(
    @Param('id') petitionId: string,
    @Body() body: ClassifyPetitionBody,
    @By() caller: Caller,
  ): Promise<PetitionView> {
    return this.commands.send(petitionsApi.classify, caller, body, { petitionId });
  }

  @Post(':id/reject')
  @HttpCode(200)
  @Allow('procedures', 'head', 'operator')
  reject(
    @Param('id') petitionId: string,
    @Body() body: RejectPetitionBody,
    @By() caller: Caller,
  ): Promise<PetitionView> {
    return this.commands.send(petitionsApi.reject, caller, body, { petitionId });
  }

  @Post(':id/ask')
  @HttpCode(200)
  @Allow('procedures', 'head', 'operator')
  ask(@Param('id') petitionId: string, @Body() body: AskPetitionerBody, @By() caller: Caller): Promise<PetitionView> {
    return this.commands.send(petitionsApi.ask, caller, body, { petitionId });
  }

  @Post(':id/receive-more')
  @HttpCode(200)
  @Allow('clerk', 'procedures', 'head', 'operator')
  receiveMore(
    @Param('id') petitionId: string,
    @Body() body: ReceiveMoreBody,
    @By() caller: Caller,
  ): Promise<PetitionView> {
    return this.commands.send(petitionsApi.receiveMore, caller, body, { petitionId });
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Allow('handler', 'head', 'operator')
  answer(
    @Param('id') petitionId: string,
    @Body() body: AnswerPetitionBody,
    @By() caller: Caller,
  ): Promise<PetitionView> {
    return this.commands.send(petitionsApi.answer, caller, body, { petitionId });
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Allow('procedures', 'leader', 'operator')
  publish(
    @Param('id') petitionId: string,
    @Body() body: PublishPetitionBody,
    @By() caller: Caller,
  ): Promise<PetitionView> {
    return this.commands.send(petitionsApi.publish, caller, body, { petitionId });
  }

  @Post(':id/keep')
  @HttpCode(200)
  @Allow('procedures', 'leader', 'operator')
  keep(@Param('id') petitionId: string, @Body() body: KeepPetitionBody, @By() caller: Caller): Promise<PetitionView> {
    return this.commands.send(petitionsApi.keep, caller, body, { petitionId });
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('clerk', 'procedures', 'head', 'operator')
  withdraw(
    @Param('id') petitionId: string,
    @Body() body: KeepPetitionBody,
    @By() caller: Caller,
  ): Promise<PetitionView> {
    return this.commands.send(petitionsApi.withdraw, caller, body, { petitionId });
  }

  @Post(':id/:act')
  unknown(): never {
    throw HttpProblem.noSuchAct(ACTS);
  }
}
