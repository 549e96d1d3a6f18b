import { startService } from '@motcua/messaging';

import { inspections } from './inspections.module.js';

await startService(inspections);
