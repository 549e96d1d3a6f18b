import { Module } from '@nestjs/common';
import { NatsLink, ParkingLot, ServiceClient } from '@motcua/messaging';
import { Clock } from '@motcua/observability';
import { Database } from '@motcua/persistence';

import { EventStream, FoldedFigures, OwnerOfDossiers, ParkedWork, Reconciliations } from './domain/reconcile/ports.js';
import { ReconcileFiguresHandler } from './features/reconcile-figures/reconcile-figures.handler.js';
import { ReconciliationController } from './features/reconcile-figures/reconciliation.controller.js';
import { FiguresModule } from './figures.module.js';
import { AskedDossiers } from './persistence/asked-dossiers.js';
import { FigureStore } from './persistence/figure-store.js';
import { JetStreamEvents } from './persistence/jetstream-events.js';
import { ListedParkedWork } from './persistence/listed-parked-work.js';
import { MongoReconciliations } from './persistence/mongo-reconciliations.js';
import { StoredFoldedFigures } from './persistence/stored-folded-figures.js';
import { ReconcileHourly } from './reconcile/reconcile-hourly.js';
import { Reconciliation } from './reconcile/reconciliation.js';

/** Proves every hour, and when asked, that the figures hold all that the records say. */
@Module({
  imports: [FiguresModule],
  controllers: [ReconcileFiguresHandler, ReconciliationController],
  providers: [
    {
      provide: OwnerOfDossiers,
      inject: [ServiceClient, Clock],
      useFactory: (services: ServiceClient, clock: Clock) => new AskedDossiers(services, clock),
    },
    { provide: EventStream, inject: [NatsLink], useFactory: (link: NatsLink) => new JetStreamEvents(link) },
    {
      provide: FoldedFigures,
      inject: [FigureStore, ParkingLot],
      useFactory: (store: FigureStore, lot: ParkingLot) => new StoredFoldedFigures(store, lot),
    },
    { provide: ParkedWork, inject: [ParkingLot], useFactory: (lot: ParkingLot) => new ListedParkedWork(lot) },
    {
      provide: Reconciliations,
      inject: [Database],
      useFactory: (database: Database) => new MongoReconciliations(database),
    },
    Reconciliation,
    ReconcileHourly,
  ],
})
export class ReconcileModule {}
