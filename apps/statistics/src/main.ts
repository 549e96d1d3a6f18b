import { startService } from '@motcua/messaging';

import { statistics } from './statistics.module.js';

await startService(statistics);
