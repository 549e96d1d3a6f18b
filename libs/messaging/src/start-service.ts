import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';
import { Transport, type MicroserviceOptions } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  ConfigFaults,
  environment,
  EventLog,
  FrameworkLogger,
  Metrics,
  readConfig,
  ServiceConfig,
} from '@motcua/observability';

import { NatsLink, natsOptions } from './nats/nats-link.js';
import { ParkingLot } from './parking/parking-lot.js';
import { JetStreamServer } from './reactions/jetstream-server.js';
import { CommandLogInterceptor } from './requests/command-log.interceptor.js';
import { RpcErrorsFilter } from './requests/rpc-errors.filter.js';
import { validation } from './requests/validation.js';

export interface ServiceDefinition<C extends ServiceConfig> {
  readonly name: string;
  readonly config: new () => C;
  readonly module: (config: C) => object;
}

/** Builds a service: requests over NATS in a queue group, reactions over JetStream, health on its own port. */
export async function buildService<C extends ServiceConfig>(
  definition: ServiceDefinition<C>,
  config: C,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    definition.module(config) as never,
    new FastifyAdapter(),
    {
      bufferLogs: true,
    },
  );
  const parts = {
    link: app.get(NatsLink),
    lot: app.get(ParkingLot),
    log: app.get(EventLog),
    metrics: app.get(Metrics),
  };
  app.useLogger(app.get(FrameworkLogger));
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new RpcErrorsFilter());
  app.useGlobalInterceptors(new CommandLogInterceptor(parts.log, parts.metrics));
  app.connectMicroservice<MicroserviceOptions>(
    {
      transport: Transport.NATS,
      options: { ...natsOptions(config.NATS_URL, `${definition.name}-requests`), queue: definition.name } as never,
    },
    { inheritAppConfig: true },
  );
  app.connectMicroservice<MicroserviceOptions>(
    { strategy: new JetStreamServer(definition.name, parts) },
    { inheritAppConfig: true },
  );
  app.enableShutdownHooks();
  return app;
}

/** Starts a service as a process of its own; wrong settings end it with the list of all faults. */
export async function startService<C extends ServiceConfig>(definition: ServiceDefinition<C>): Promise<void> {
  const config = readSettings(definition);
  const app = await buildService(definition, config);
  // Indexes, read models and the relay first: a request must not come before them.
  await app.init();
  await app.startAllMicroservices();
  await app.listen(config.PORT, config.HOST);
  app.get(EventLog).info('SERVICE_STARTED', 'service started', {
    port: config.PORT,
    node: process.version,
    clock: config.CLOCK_OFFSET_MS === 0 ? 'real' : 'training',
  });
}

export function readSettings<C extends ServiceConfig>(definition: Pick<ServiceDefinition<C>, 'name' | 'config'>): C {
  try {
    return readConfig(definition.config, environment);
  } catch (cause) {
    if (!(cause instanceof ConfigFaults)) throw cause;
    process.stderr.write(`${definition.name}: ${cause.message}\n`);
    process.exit(78);
  }
}
