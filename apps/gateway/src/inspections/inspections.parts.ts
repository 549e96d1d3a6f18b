import { FindingsController } from './findings.controller.js';
import { FindingsPageController } from './findings-page.controller.js';
import { InspectionReadsController } from './inspection-reads.controller.js';
import { InspectionSheetsController } from './sheets/inspection-sheets.controller.js';
import { PlansController } from './plans.controller.js';
import { PlansPageController } from './plans-page.controller.js';
import { VisitActsController } from './visit-acts.controller.js';
import { VisitsController } from './visits.controller.js';
import { VisitsPageController } from './visits-page.controller.js';

/** Inspections: the API, the printed sheets and the pages of the staff. */
export const INSPECTIONS_CONTROLLERS = [
  PlansController,
  VisitsController,
  VisitActsController,
  FindingsController,
  InspectionReadsController,
  InspectionSheetsController,
  PlansPageController,
  VisitsPageController,
  FindingsPageController,
];
