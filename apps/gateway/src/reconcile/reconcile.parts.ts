import { ReconcilePageController } from './reconcile-page.controller.js';
import { ReconcileController } from './reconcile.controller.js';

/** Comparing the figures with the records: the API and the page of the staff. */
export const RECONCILE_CONTROLLERS = [ReconcileController, ReconcilePageController];
