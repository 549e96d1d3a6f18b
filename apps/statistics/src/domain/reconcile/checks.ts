import type { ReconciliationCheck, ReconciliationCheckCode, ReconciliationDifference } from '@motcua/contracts';

/** Differences listed of one check; the others are counted. */
const LISTED = 50;

/** Collects what one check compared and found. */
export class Check {
  compared = 0;
  private readonly listed: ReconciliationDifference[] = [];
  private more = 0;

  constructor(readonly code: ReconciliationCheckCode) {}

  differs(difference: ReconciliationDifference | null): void {
    if (!difference) return;
    if (this.listed.length < LISTED) this.listed.push(difference);
    else this.more += 1;
  }

  result(): ReconciliationCheck {
    return { code: this.code, compared: this.compared, differences: this.listed, more: this.more };
  }
}
