import { startService } from '@motcua/messaging';

import { dossiers } from './dossiers.module.js';

await startService(dossiers);
