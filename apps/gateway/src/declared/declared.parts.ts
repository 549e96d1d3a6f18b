import { DeclaredPageController } from './declared-page.controller.js';
import { DeclaredController } from './declared.controller.js';
import { PeriodsPageController } from './periods-page.controller.js';
import { PeriodsController } from './periods.controller.js';

/** Reporting periods and figures entered by hand: the API and the pages of the staff. */
export const DECLARED_CONTROLLERS = [
  PeriodsController,
  DeclaredController,
  PeriodsPageController,
  DeclaredPageController,
];
