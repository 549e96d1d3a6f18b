import { Controller, Get, Post } from '@nestjs/common';
import type { ReconciliationStatus, ReconciliationView } from '@motcua/contracts';

import { Reconciliation } from '../../reconcile/reconciliation.js';

/** For operators, on the service's own port. */
@Controller('reconciliation')
export class ReconciliationController {
  constructor(private readonly reconciliation: Reconciliation) {}

  @Get()
  last(): Promise<ReconciliationStatus> {
    return this.reconciliation.status();
  }

  /** Answers when the comparison has ended, however long it takes. */
  @Post()
  run(): Promise<ReconciliationView> {
    return this.reconciliation.run();
  }
}
