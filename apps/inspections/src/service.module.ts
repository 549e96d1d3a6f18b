import { Module } from '@nestjs/common';
import { EvidenceModule, MessagingModule, type ServiceDefinition } from '@motcua/messaging';
import { ObservabilityModule } from '@motcua/observability';
import { PersistenceModule } from '@motcua/persistence';

import { InspectionsConfig } from './inspections.config.js';
import { InspectionsModule } from './inspections.module.js';
import { QualityModule } from './quality.module.js';
import { UnitIndexModule } from './unit-index.module.js';

/** Everything the inspections service does. */
@Module({ imports: [InspectionsModule, QualityModule, UnitIndexModule] })
export class InspectionsServiceModule {}

export const inspections: ServiceDefinition<InspectionsConfig> = {
  name: 'inspections',
  config: InspectionsConfig,
  module: (config) => ({
    module: InspectionsServiceModule,
    imports: [
      ObservabilityModule.forService('inspections', config),
      PersistenceModule.forService('inspections'),
      MessagingModule.forService('inspections'),
      EvidenceModule.forService('inspections'),
    ],
  }),
};
