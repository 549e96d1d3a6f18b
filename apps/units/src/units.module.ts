import { Module } from '@nestjs/common';
import { MessagingModule, type ServiceDefinition } from '@motcua/messaging';
import { ObservabilityModule } from '@motcua/observability';
import { aggregateProvider, PersistenceModule } from '@motcua/persistence';

import { UnitList, Units } from './domain/ports.js';
import { unit } from './domain/unit.js';
import { DissolveUnitHandler } from './features/dissolve-unit/dissolve-unit.handler.js';
import { EstablishUnitHandler } from './features/establish-unit/establish-unit.handler.js';
import { ListUnitsHandler } from './features/list-units/list-units.handler.js';
import { RenameUnitHandler } from './features/rename-unit/rename-unit.handler.js';
import { MongoUnitList } from './persistence/mongo-unit-list.js';
import { UnitsConfig } from './units.config.js';

/** Everything the units service does. */
@Module({
  controllers: [EstablishUnitHandler, RenameUnitHandler, DissolveUnitHandler, ListUnitsHandler],
  providers: [aggregateProvider(Units, unit), { provide: UnitList, useClass: MongoUnitList }],
})
export class UnitsModule {}

export const units: ServiceDefinition<UnitsConfig> = {
  name: 'units',
  config: UnitsConfig,
  module: (config) => ({
    module: UnitsModule,
    imports: [
      ObservabilityModule.forService('units', config),
      PersistenceModule.forService('units'),
      MessagingModule.forService('units'),
    ],
  }),
};
