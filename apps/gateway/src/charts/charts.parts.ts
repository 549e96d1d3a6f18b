import { OpenDataPageController } from '../open-data/open-data-page.controller.js';
import { OpenDataController } from '../open-data/open-data.controller.js';
import { ChartQuestions } from './chart-questions.js';
import { ChartsPageController, PublicChartsController } from './charts-page.controller.js';

/** Charts and open data: what is drawn, and what may be taken away. */
export const CHARTS_CONTROLLERS = [
  ChartsPageController,
  PublicChartsController,
  OpenDataController,
  OpenDataPageController,
];

export const CHARTS_PROVIDERS = [ChartQuestions];
