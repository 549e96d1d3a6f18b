import {
  AdoptIndexSet,
  AnswerAppraisal,
  AppraiseUnit,
  DecideIndexRound,
  OpenIndexRound,
  ReturnSelfScores,
  SaveSelfScores,
} from '@motcua/contracts';

import { bodyOf } from '../writes/body-of.js';

export class IndexSetBody extends bodyOf(AdoptIndexSet, [], ['setId']) {}
export class IndexRoundBody extends bodyOf(OpenIndexRound, [], ['roundId']) {}
export class IndexDecisionBody extends bodyOf(DecideIndexRound, ['roundId']) {}
export class SelfScoresBody extends bodyOf(SaveSelfScores, ['roundId', 'unitId']) {}
export class ReturnScoresBody extends bodyOf(ReturnSelfScores, ['roundId', 'unitId']) {}
export class AppraisalBody extends bodyOf(AppraiseUnit, ['roundId', 'unitId']) {}
export class AppraisalAnswerBody extends bodyOf(AnswerAppraisal, ['roundId', 'unitId']) {}
