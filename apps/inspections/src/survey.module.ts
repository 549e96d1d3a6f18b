import { aggregateProvider } from '@motcua/persistence';

import { answer } from './domain/survey/answer.js';
import { batch } from './domain/survey/batch.js';
import { campaign } from './domain/survey/campaign.js';
import { Answers, Batches, Campaigns, SurveyIndex } from './domain/survey/ports.js';
import { AnswerSurveyHandler } from './features/answer-survey/answer-survey.handler.js';
import { CloseSurveyHandler } from './features/close-survey/close-survey.handler.js';
import { EraseOpinionHandler } from './features/erase-opinion/erase-opinion.handler.js';
import { ExtendSurveyHandler } from './features/extend-survey/extend-survey.handler.js';
import { GetSurveyHandler } from './features/get-survey/get-survey.handler.js';
import { IssueSlipsHandler } from './features/issue-slips/issue-slips.handler.js';
import { ListSurveysHandler } from './features/list-surveys/list-surveys.handler.js';
import { OpenSurveyHandler } from './features/open-survey/open-survey.handler.js';
import { ReadOpinionsHandler } from './features/read-opinions/read-opinions.handler.js';
import { ReadSlipHandler } from './features/read-slip/read-slip.handler.js';
import { RevokeSlipsHandler } from './features/revoke-slips/revoke-slips.handler.js';
import { TellSurveyResultsHandler } from './features/tell-survey-results/tell-survey-results.handler.js';
import { WithdrawSurveyHandler } from './features/withdraw-survey/withdraw-survey.handler.js';
import { MongoSurveys } from './persistence/mongo-surveys.js';
import { SurveyDesk } from './survey/survey-desk.js';

/** Satisfaction survey of units: parts of the inspections module, for it reads the same directory of units. */
export const SURVEY_HANDLERS = [
  AnswerSurveyHandler,
  CloseSurveyHandler,
  EraseOpinionHandler,
  ExtendSurveyHandler,
  GetSurveyHandler,
  IssueSlipsHandler,
  ListSurveysHandler,
  OpenSurveyHandler,
  ReadOpinionsHandler,
  ReadSlipHandler,
  RevokeSlipsHandler,
  TellSurveyResultsHandler,
  WithdrawSurveyHandler,
];

export const SURVEY_PROVIDERS = [
  aggregateProvider(Campaigns, campaign),
  aggregateProvider(Batches, batch),
  aggregateProvider(Answers, answer),
  { provide: SurveyIndex, useClass: MongoSurveys },
  SurveyDesk,
];
