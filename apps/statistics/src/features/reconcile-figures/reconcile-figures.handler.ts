import { Controller } from '@nestjs/common';
import { reconciliationApi, type ReconciliationStatus } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { Reconciliation } from '../../reconcile/reconciliation.js';

/** Less than whoever asks waits for an answer. */
const ANSWER_WITHIN_MS = 8_000;

@Controller()
export class ReconcileFiguresHandler {
  constructor(private readonly reconciliation: Reconciliation) {}

  @Answers(reconciliationApi.run)
  run(): Promise<ReconciliationStatus> {
    return this.reconciliation.runWithin(ANSWER_WITHIN_MS);
  }

  @Answers(reconciliationApi.last)
  last(): Promise<ReconciliationStatus> {
    return this.reconciliation.status();
  }
}
