import { ActPageController } from './act-page.controller.js';
import { EstablishPageController } from './establish-page.controller.js';
import { ListsPageController } from './lists-page.controller.js';
import { OrganisationListsController } from './lists.controller.js';
import { OrganisationPageController } from './organisation.controller.js';
import { ReceiveList } from './receive-list.js';
import { ReorganisationsController } from './reorganisations.controller.js';
import { StaffPageController } from './staff-page.controller.js';
import { StaffController } from './staff.controller.js';
import { UnitsController } from './units.controller.js';

/** The organisation and its staff: API and staff pages. */
export const UNITS_CONTROLLERS = [
  UnitsController,
  ReorganisationsController,
  StaffController,
  ActPageController,
  EstablishPageController,
  OrganisationPageController,
  StaffPageController,
  OrganisationListsController,
  ListsPageController,
];

export const UNITS_PROVIDERS = [ReceiveList];
