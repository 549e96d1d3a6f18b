import { IndexPagesController } from './index-pages.controller.js';
import { PublicIndexController } from './public-index.controller.js';
import { SheetPageController } from './sheet-page.controller.js';
import { UnitIndexController } from './unit-index.controller.js';

/** Reform index of units: the API, the pages of the staff and the public result. */
export const UNIT_INDEX_CONTROLLERS = [
  UnitIndexController,
  IndexPagesController,
  SheetPageController,
  PublicIndexController,
];
