import { ReformPageController } from './reform-page.controller.js';
import { ReformController } from './reform.controller.js';

/** The reform report of a period: the API, its papers and the pages of the staff. */
export const REFORM_CONTROLLERS = [ReformController, ReformPageController];
