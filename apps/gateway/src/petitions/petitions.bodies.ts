import {
  AnswerPetition,
  AskPetitioner,
  ClassifyPetition,
  KeepPetition,
  PublishPetition,
  RatePetition,
  ReceiveMoreOfPetition,
  ReceivePetition,
  RejectPetition,
  TellMoreOfPetition,
} from '@motcua/contracts';
import { OmitType } from '@nestjs/swagger';

import { bodyOf } from '../writes/body-of.js';

export class ReceivePetitionBody extends bodyOf(ReceivePetition, [], ['petitionId']) {}
export class ClassifyPetitionBody extends bodyOf(ClassifyPetition, ['petitionId']) {}
export class RejectPetitionBody extends bodyOf(RejectPetition, ['petitionId']) {}
export class AskPetitionerBody extends bodyOf(AskPetitioner, ['petitionId']) {}
export class ReceiveMoreBody extends bodyOf(ReceiveMoreOfPetition, ['petitionId']) {}
export class AnswerPetitionBody extends bodyOf(AnswerPetition, ['petitionId']) {}
export class PublishPetitionBody extends bodyOf(PublishPetition, ['petitionId']) {}
export class KeepPetitionBody extends bodyOf(KeepPetition, ['petitionId']) {}

/** From the public page: always by the web, and nothing of the desk. */
export class SendPetitionBody extends OmitType(ReceivePetition, ['petitionId', 'channel', 'reference'] as const) {}
export class TellMoreBody extends OmitType(TellMoreOfPetition, ['code'] as const) {}
export class RatePetitionBody extends OmitType(RatePetition, ['code'] as const) {}
