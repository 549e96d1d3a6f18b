import { Refused } from '@motcua/contracts';
import { Evidence } from '@motcua/messaging';

/** Evidence files in memory: those named here are wholly there. */
export class MemoryEvidence extends Evidence {
  readonly kept = new Set<string>();

  constructor(private readonly there: readonly string[] = []) {
    super();
  }

  async during<T>(evidenceIds: readonly string[], act: () => Promise<T>): Promise<T> {
    if (evidenceIds.some((id) => !this.there.includes(id)))
      throw Refused.because('not-found', 'evidence-not-found', 'Không có tệp minh chứng này.');
    const done = await act();
    for (const id of evidenceIds) this.kept.add(id);
    return done;
  }
}
