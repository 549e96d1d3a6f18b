import { PeriodChoices } from './period-choices.js';
import { ReportQuestions } from './report-questions.js';
import { ReportsPageController } from './reports-page.controller.js';
import { ReportsController } from './reports.controller.js';

/** Tables of figures and the facts behind them: the API and the pages of the staff. */
export const REPORTS_CONTROLLERS = [ReportsController, ReportsPageController];
export const REPORTS_PROVIDERS = [ReportQuestions, PeriodChoices];
