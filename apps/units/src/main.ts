import { startService } from '@motcua/messaging';

import { units } from './units.module.js';

await startService(units);
