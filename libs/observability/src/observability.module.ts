import { Module, type DynamicModule } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { LoggerModule } from 'nestjs-pino';

import { Clock, OffsetClock } from './clock.js';
import { ServiceConfig } from './config.js';
import { EventLog } from './event-log.js';
import { FrameworkLogger } from './framework-logger.js';
import { createLogger } from './logger.js';
import { HealthController, HealthRegistry } from './health.js';
import { Metrics, MetricsController } from './metrics.js';

/** Logger, clock, health and metrics of one service. */
@Module({})
export class ObservabilityModule {
  static forService(service: string, config: ServiceConfig): DynamicModule {
    const logger = createLogger(service, config.LOG_LEVEL);
    return {
      module: ObservabilityModule,
      global: true,
      imports: [
        LoggerModule.forRoot({ pinoHttp: { logger, autoLogging: false } }),
        TerminusModule.forRoot({ logger: false }),
      ],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: ServiceConfig, useValue: config },
        { provide: Clock, useValue: new OffsetClock(config.CLOCK_OFFSET_MS) },
        { provide: EventLog, useValue: new EventLog(logger) },
        FrameworkLogger,
        HealthRegistry,
        Metrics,
      ],
      exports: [ServiceConfig, Clock, EventLog, FrameworkLogger, HealthRegistry, Metrics, LoggerModule],
    };
  }
}
