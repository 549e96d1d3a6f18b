import { Controller, Get, Post } from '@nestjs/common';
import type { ReconciliationStatus } from '@motcua/contracts';

import { Reconciliation } from '../../reconcile/reconciliation.js';

/** Less than the command line waits for an answer. */
const ANSWER_WITHIN_MS = 3_000;

/** For operators, on the service's own port. */
@Controller('reconciliation')
export class ReconciliationController {
  constructor(private readonly reconciliation: Reconciliation) {}

  @Get()
  last(): Promise<ReconciliationStatus> {
    return this.reconciliation.status();
  }

  /** Begins, and tells within moments how it stands. */
  @Post()
  run(): Promise<ReconciliationStatus> {
    return this.reconciliation.runWithin(ANSWER_WITHIN_MS);
  }
}
