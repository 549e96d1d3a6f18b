import { Injectable } from '@nestjs/common';
import { Clock } from '@motcua/observability';

import { GatewayConfig } from '../gateway.config.js';
import { Assets } from './assets.js';

/** What every page shows around its content. */
export interface Frame {
  readonly department: string;
  /** RFC 3339 instant of the training clock, or nothing when the clock is real. */
  readonly trainingTime: string | undefined;
  readonly styleHref: string;
  readonly scriptHref: string;
}

@Injectable()
export class Site {
  constructor(
    private readonly config: GatewayConfig,
    private readonly clock: Clock,
    private readonly assets: Assets,
  ) {}

  frame(): Frame {
    return {
      department: this.config.DEPARTMENT_NAME,
      trainingTime: this.config.CLOCK_BANNER === '1' ? this.clock.instant() : undefined,
      styleHref: this.assets.style.href,
      scriptHref: this.assets.script.href,
    };
  }
}
