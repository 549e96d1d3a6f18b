import type { Role } from '@motcua/auth';

/** Adopt criteria sets, open rounds. */
export const ORGANISERS: readonly Role[] = ['head', 'leader', 'operator'];
/** For the unit. */
export const SCORERS: readonly Role[] = ['handler', 'head', 'operator'];
/** For the department; the service refuses people of the unit itself. */
export const APPRAISERS: readonly Role[] = ['inspector', 'head', 'leader', 'operator'];
export const DECIDERS: readonly Role[] = ['leader', 'operator'];
