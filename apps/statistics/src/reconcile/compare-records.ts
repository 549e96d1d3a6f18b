import type { DossierVersion, DossierVersionsPage } from '@motcua/contracts';

import { Check } from '../domain/reconcile/checks.js';
import { endFault, placeFault, recordFault, streamFaults } from '../domain/reconcile/compare-dossier.js';
import type { EventStream, FoldedFigures, OwnerOfDossiers } from '../domain/reconcile/ports.js';
import { ContributionComparison } from './compare-contributions.js';

/** What a comparison of all dossiers found. */
export interface ComparedRecords {
  readonly record: Check;
  readonly stream: Check;
  readonly contribution: Check;
  /** Least place of the stream up to which contributions were compared. */
  readonly position: number;
}

interface Parts {
  readonly owner: OwnerOfDossiers;
  readonly events: EventStream;
  readonly figures: FoldedFigures;
  /** Throws when there is to be an end. */
  readonly goOn: () => void;
}

/** Record, journal, stream and contribution of every dossier, page by page: memory holds one page and what is in doubt. */
export async function compareRecords({ owner, events, figures, goOn }: Parts): Promise<ComparedRecords> {
  const epoch = await events.epoch();
  const journal = new JournalComparison();
  const contributions = new ContributionComparison(owner, figures, epoch, goOn);
  let position = Number.POSITIVE_INFINITY;
  let after: string | undefined;
  do {
    goOn();
    const page = await owner.page(epoch, after);
    const folded = await figures.within(after, page.nextCursor ?? undefined);
    position = Math.min(position, folded.position);
    journal.page(page);
    contributions.page(page.items, folded);
    after = page.nextCursor ?? undefined;
  } while (after !== undefined);
  await journal.compareStream(events, epoch);
  await contributions.settle();
  return { record: journal.record, stream: journal.stream, contribution: contributions.check, position };
}

class JournalComparison {
  readonly record = new Check('record-journal');
  readonly stream = new Check('journal-stream');
  private readonly types = new Map<string, number>();
  /** Whose fact has the highest place the journal names. */
  private furthest: DossierVersion | undefined;

  page({ items, types }: DossierVersionsPage): void {
    for (const { type, count } of types) this.types.set(type, (this.types.get(type) ?? 0) + count);
    for (const item of items) {
      this.record.compared += 1;
      this.stream.compared += item.journal.count;
      this.record.differs(recordFault(item));
      this.stream.differs(placeFault(item));
      if (item.journal.place > (this.furthest?.journal.place ?? 0)) this.furthest = item;
    }
  }

  /** After all pages: what they named has its place by now. @throws when the stream is another one */
  async compareStream(events: EventStream, epoch: string): Promise<void> {
    const counts = await events.counts();
    if (counts.epoch !== epoch) throw new Error('the stream was made anew during the comparison');
    if (this.furthest) this.stream.differs(endFault(this.furthest, counts.lastSeq));
    for (const fault of streamFaults(this.types, counts)) this.stream.differs(fault);
  }
}
