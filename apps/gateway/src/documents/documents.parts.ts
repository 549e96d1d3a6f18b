import { DocumentWork } from './document-work.js';
import { DocumentsController } from './documents.controller.js';
import { PublicDocumentsController } from './public-documents.controller.js';
import { PublicDocumentsPageController } from './public-documents-page.controller.js';
import { StaffDocumentsController } from './staff-documents.controller.js';

/** Reform documents: API, public pages, staff pages. */
export const DOCUMENTS_CONTROLLERS = [
  DocumentsController,
  PublicDocumentsController,
  PublicDocumentsPageController,
  StaffDocumentsController,
];
export const DOCUMENTS_PROVIDERS = [DocumentWork];
