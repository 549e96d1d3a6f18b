import { startService } from '@motcua/messaging';

import { posting } from './posting.module.js';

await startService(posting);
