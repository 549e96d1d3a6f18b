import { ScorePageController } from './score-page.controller.js';
import { ScoreQuestions } from './score-questions.js';
import { ScoreController } from './score.controller.js';

/** The estimate of Quyết định 766/QĐ-TTg and the age of open dossiers: the API and the page of the staff. */
export const SCORE_CONTROLLERS = [ScoreController, ScorePageController];
export const SCORE_PROVIDERS = [ScoreQuestions];
