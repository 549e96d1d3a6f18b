import { DoAct } from './acts/do-act.js';
import { Directories } from './directory.js';
import { DossierFiles } from './dossier/dossier-file.js';
import { DeskDossierController } from './dossier/dossier.controller.js';
import { DeskListController } from './list/dossier-list.controller.js';
import { WorkList } from './list/work-list.js';
import { DeskReceiveController } from './receive/receive.controller.js';
import { ReceiveDossier } from './receive/receive-dossier.js';

/** Pages of the staff about dossiers. */
export const DESK_CONTROLLERS = [DeskListController, DeskReceiveController, DeskDossierController];
export const DESK_PROVIDERS = [Directories, WorkList, DossierFiles, DoAct, ReceiveDossier];
