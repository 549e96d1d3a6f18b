import { AuditsController } from './audits.controller.js';
import { QualityGoalsController } from './goals.controller.js';
import { QualityPageController } from './quality-page.controller.js';
import { QualitySheetsController } from './quality-sheets.controller.js';

/** The quality system: the API, its sheets and the pages of the staff. */
export const QUALITY_CONTROLLERS = [
  QualityGoalsController,
  AuditsController,
  QualitySheetsController,
  QualityPageController,
];
