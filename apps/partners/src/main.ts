import { startService } from '@motcua/messaging';

import { partners } from './partners.module.js';

await startService(partners);
