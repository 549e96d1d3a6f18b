import { CatalogueController } from './catalogue.controller.js';
import { CatalogueFilesController } from './catalogue-files.controller.js';
import { CatalogueFiles } from './catalogue-files.js';
import { DeadlinesPageController } from './deadlines-page.controller.js';
import { DraftPageController } from './draft-page.controller.js';
import { DraftsController } from './drafts.controller.js';
import { FieldsPageController } from './fields-page.controller.js';
import { FilesPageController } from './files-page.controller.js';
import { HistoryPageController } from './history-page.controller.js';
import { CatalogueListController } from './list-page.controller.js';

/** The catalogue of procedures: API, files, staff pages. */
export const CATALOGUE_CONTROLLERS = [
  CatalogueFilesController,
  CatalogueController,
  DraftsController,
  CatalogueListController,
  DraftPageController,
  HistoryPageController,
  FieldsPageController,
  FilesPageController,
  DeadlinesPageController,
];
export const CATALOGUE_PROVIDERS = [CatalogueFiles];
