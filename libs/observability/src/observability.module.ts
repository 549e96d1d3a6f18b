import { Module, type DynamicModule } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { LoggerModule } from 'nestjs-pino';
import { pino } from 'pino';

import { Clock, OffsetClock } from './clock.js';
import { ServiceConfig } from './config.js';
import { EventLog } from './event-log.js';
import { FrameworkLogger } from './framework-logger.js';
import { HealthController, HealthRegistry } from './health.js';
import { Metrics, MetricsController } from './metrics.js';

/** Logger, clock, health and metrics of one service. */
@Module({})
export class ObservabilityModule {
  static forService(service: string, config: ServiceConfig): DynamicModule {
    const logger = pino({
      level: config.LOG_LEVEL,
      base: { 'service.name': service, pid: process.pid },
      formatters: { level: (label) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
      messageKey: 'msg',
      // A line written inside a request would carry its headers, and the token with them.
      redact: { paths: ['req', 'res'], remove: true },
    });
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
