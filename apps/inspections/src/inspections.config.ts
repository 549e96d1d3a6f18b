import { ServiceConfig } from '@motcua/observability';

/** Settings of the inspections service: the common ones suffice. */
export class InspectionsConfig extends ServiceConfig {}
