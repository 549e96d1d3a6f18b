import { ServiceConfig } from '@motcua/observability';

/** Settings of the partners service: the common ones suffice. */
export class PartnersConfig extends ServiceConfig {}
