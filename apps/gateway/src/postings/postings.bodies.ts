import { IntersectionType, PickType } from '@nestjs/swagger';
import {
  BoardSheetQuery,
  CheckPosting,
  CorrectPosting,
  ImposeDuty,
  LiftDuty,
  PostProcedure,
  TakeDownPosting,
  WithdrawPosting,
} from '@motcua/contracts';

import { SheetFormat } from '../forms/forms.queries.js';
import { bodyOf } from '../writes/body-of.js';

export class PostBody extends bodyOf(PostProcedure, []) {}
export class CheckBody extends bodyOf(CheckPosting, []) {}
export class TakeDownBody extends bodyOf(TakeDownPosting, []) {}
export class CorrectPostingBody extends bodyOf(CorrectPosting, []) {}
export class WithdrawPostingBody extends bodyOf(WithdrawPosting, []) {}
export class ImposeDutyBody extends bodyOf(ImposeDuty, []) {}
export class LiftDutyBody extends bodyOf(LiftDuty, []) {}
export class BoardQuery extends IntersectionType(PickType(BoardSheetQuery, ['unit'] as const), SheetFormat) {}
