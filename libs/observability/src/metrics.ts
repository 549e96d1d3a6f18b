import { Controller, Get, Header, Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Prometheus metrics of one process. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly commands = new Histogram({
    name: 'command_seconds',
    help: 'Time to decide and store a command',
    labelNames: ['subject', 'outcome'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [this.registry],
  });

  readonly published = new Counter({
    name: 'relay_published_total',
    help: 'Facts published to the stream',
    labelNames: ['duplicate'],
    registers: [this.registry],
  });

  readonly outboxOldest = new Gauge({
    name: 'outbox_oldest_seconds',
    help: 'Age of the oldest fact not yet published',
    registers: [this.registry],
  });

  readonly position = new Gauge({
    name: 'projection_position',
    help: 'Stream sequence up to which a read model is true',
    labelNames: ['projection'],
    registers: [this.registry],
  });

  readonly lag = new Gauge({
    name: 'projection_lag_events',
    help: 'Events a read model still has to fold',
    labelNames: ['projection'],
    registers: [this.registry],
  });

  readonly applied = new Counter({
    name: 'applied_total',
    help: 'Events seen by read models and reactions',
    labelNames: ['consumer', 'result'],
    registers: [this.registry],
  });

  readonly parked = new Gauge({
    name: 'parked_aggregates',
    help: 'Aggregates waiting for a person',
    labelNames: ['consumer'],
    registers: [this.registry],
  });

  readonly differences = new Gauge({
    name: 'reconciliation_differences',
    help: 'Differences the last comparison of figures with records found',
    labelNames: ['check'],
    registers: [this.registry],
  });

  readonly deadlinesMissed = new Gauge({
    name: 'deadlines_missed',
    help: 'Dossiers whose internal deadline passed: kind answer (online submissions) or hand-over',
    labelNames: ['kind'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}

@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  read(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
