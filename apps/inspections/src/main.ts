import { startService } from '@motcua/messaging';

import { inspections } from './service.module.js';

await startService(inspections);
