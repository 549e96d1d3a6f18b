import { BulkController } from './bulk.controller.js';
import { ImportsController } from './imports.controller.js';
import { BulkWork } from './page/bulk-work.js';
import { BulkPageController } from './page/bulk-page.controller.js';
import { ReceiveFile } from './receive-file.js';
import { RejectedFile } from './rejected-file.js';

/** Files of dossiers and acts on many dossiers: API and staff page. */
export const BULK_CONTROLLERS = [ImportsController, BulkController, BulkPageController];
export const BULK_PROVIDERS = [ReceiveFile, RejectedFile, BulkWork];
