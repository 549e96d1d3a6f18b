import { ServiceConfig } from '@motcua/observability';

/** Settings of the units service: the common ones suffice. */
export class UnitsConfig extends ServiceConfig {}
