import { Controller, Get, Injectable } from '@nestjs/common';
import { HealthCheck, HealthCheckService, HealthIndicatorService, type HealthCheckResult } from '@nestjs/terminus';

export interface HealthReport {
  up: boolean;
  details?: Record<string, unknown>;
}

type Check = () => HealthReport | Promise<HealthReport>;

/** What must work before a service is ready; each part registers its own check. */
@Injectable()
export class HealthRegistry {
  private readonly checks = new Map<string, Check>();

  register(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  entries(): [string, Check][] {
    return [...this.checks];
  }
}

@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly registry: HealthRegistry,
  ) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @HealthCheck()
  ready(): Promise<HealthCheckResult> {
    return this.health.check(
      this.registry.entries().map(
        ([name, check]) =>
          () =>
            this.run(name, check),
      ),
    );
  }

  private async run(name: string, check: Check) {
    const indicator = this.indicators.check(name);
    const report = await check();
    return report.up ? indicator.up(report.details) : indicator.down(report.details);
  }
}
