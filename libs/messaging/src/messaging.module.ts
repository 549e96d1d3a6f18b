import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { ClientNats } from '@nestjs/microservices';
import { Clock, EventLog, HealthRegistry, Metrics, ServiceConfig } from '@motcua/observability';
import { Database } from '@motcua/persistence';

import { NatsLink, natsOptions } from './nats/nats-link.js';
import { ParkedController } from './parking/parked.controller.js';
import { ParkingLot } from './parking/parking-lot.js';
import { Projections } from './projections/projections.js';
import { OutboxRelay } from './relay/relay.js';
import { StreamGuard } from './relay/stream-guard.js';
import { ServiceClient } from './requests/service-client.js';

const linkProvider = (service: string) => ({
  provide: NatsLink,
  inject: [ServiceConfig, EventLog, HealthRegistry],
  useFactory: async (config: ServiceConfig, log: EventLog, health: HealthRegistry) => {
    const link = await NatsLink.open(config.NATS_URL, service, log);
    health.register('nats', () => ({ up: true, details: { connected: link.connected } }));
    return link;
  },
});

const clientProvider = (service: string) => ({
  provide: ServiceClient,
  inject: [ServiceConfig],
  useFactory: (config: ServiceConfig) =>
    new ServiceClient(new ClientNats(natsOptions(config.NATS_URL, `${service}-client`) as never)),
});

/** Connection, relay, reactions and projections of a service with a database. */
@Module({})
export class MessagingModule implements OnApplicationShutdown {
  constructor(
    private readonly link: NatsLink,
    private readonly log: EventLog,
  ) {}

  static forService(service: string): DynamicModule {
    const own = [linkProvider(service), clientProvider(service), ParkingLot, StreamGuard, OutboxRelay, projections];
    return {
      module: MessagingModule,
      global: true,
      controllers: [ParkedController],
      providers: own,
      exports: [NatsLink, ServiceClient, ParkingLot, Projections],
    };
  }

  /** For a service without a database: it only asks others. */
  static forGateway(service: string): DynamicModule {
    const own = [linkProvider(service), clientProvider(service)];
    return { module: MessagingModule, global: true, providers: own, exports: [NatsLink, ServiceClient] };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.link.close();
    this.log.info('SERVICE_STOPPED', 'service stopped');
  }
}

const projections = {
  provide: Projections,
  inject: [NatsLink, Database, ParkingLot, Clock, EventLog, Metrics],
  useFactory: (link: NatsLink, database: Database, lot: ParkingLot, clock: Clock, log: EventLog, metrics: Metrics) =>
    new Projections({ link, database, lot, clock, log, metrics }),
};
