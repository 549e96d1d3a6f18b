import type { Role } from '@motcua/auth';

/** Who writes parts of the reform report. */
export const REFORM_WRITERS: Role[] = ['procedures', 'head', 'leader', 'operator'];
