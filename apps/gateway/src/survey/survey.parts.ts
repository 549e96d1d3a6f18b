import { PublicSurveyController } from './public-survey.controller.js';
import { SlipPageController } from './slip-page.controller.js';
import { Slips } from './slips.js';
import { SurveyController } from './survey.controller.js';
import { SurveysPageController } from './surveys-page.controller.js';

/** Satisfaction survey: the API, the pages of the staff, and the slips of those who answer. */
export const SURVEY_CONTROLLERS = [SurveyController, PublicSurveyController, SurveysPageController, SlipPageController];

export const SURVEY_PROVIDERS = [Slips];
