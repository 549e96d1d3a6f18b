import { ActAtPlace } from './act-at-place.js';
import { BoardSheetsController } from './board-sheets.controller.js';
import { PostingsPageController } from './postings-page.controller.js';
import { PostingsController } from './postings.controller.js';

/** Postings of procedures: API, sheets for notice boards, staff pages. */
export const POSTINGS_CONTROLLERS = [BoardSheetsController, PostingsController, PostingsPageController];
export const POSTINGS_PROVIDERS = [ActAtPlace];
