import { setTimeout as sleep } from 'node:timers/promises';

import type { DossierVersion } from '@motcua/contracts';

import { Check } from '../domain/reconcile/checks.js';
import { contributionFault, nothingOf, standingOf } from '../domain/reconcile/compare-dossier.js';
import type { Folded, FoldedFigures, OwnerOfDossiers } from '../domain/reconcile/ports.js';

/** Tries until what flows meanwhile has been folded: about ten seconds in all. */
const TRIES = 20;
const LONGEST_PAUSE_MS = 600;
const CHUNK = 1_000;

/** Contributions beside the journal. What flows while we compare is no difference: it is looked at again. */
export class ContributionComparison {
  readonly check = new Check('stream-contribution');
  private readonly doubtful = new Map<string, DossierVersion>();

  /**
   * @param epoch of the stream in which the journal was looked at
   * @param goOn throws when there is to be an end
   */
  constructor(
    private readonly owner: OwnerOfDossiers,
    private readonly figures: FoldedFigures,
    private readonly epoch: string,
    private readonly goOn: () => void,
  ) {}

  /** @param folded read after the records */
  page(items: readonly DossierVersion[], folded: Folded): void {
    const known = new Set(items.map(({ id }) => id));
    const unknown = [...folded.seen.keys()].filter((id) => !known.has(id)).map(nothingOf);
    this.compare([...items, ...unknown], folded);
  }

  /** After all pages: looks at what was in doubt until it is equal, different, or does not come. */
  async settle(): Promise<void> {
    for (let turn = 1; this.doubtful.size > 0 && turn <= TRIES; turn += 1) {
      this.goOn();
      if (turn > 1) await sleep(Math.min(turn * 50, LONGEST_PAUSE_MS));
      for (const items of this.chunks()) await this.again(items);
    }
    for (const items of this.chunks()) {
      const folded = await this.figures.of(idsOf(items));
      for (const item of items) this.judge(item, folded);
    }
  }

  private compare(items: readonly DossierVersion[], folded: Folded): void {
    for (const item of items) {
      const standing = standingOf(item, folded, this.epoch);
      if (standing === 'not-yet' || standing === 'ahead') this.doubtful.set(item.id, item);
      else this.judge(item, folded);
    }
  }

  private async again(items: readonly DossierVersion[]): Promise<void> {
    const folded = await this.figures.of(idsOf(items));
    const ahead = items.filter((item) => standingOf(item, folded, this.epoch) === 'ahead');
    this.compare(
      items.filter((item) => !ahead.includes(item)),
      folded,
    );
    if (ahead.length === 0) return;
    // Read after the contribution: now the record must know all that was folded.
    const later = new Map((await this.owner.of(this.epoch, idsOf(ahead))).map((item) => [item.id, item.v]));
    for (const { id, journal } of ahead) {
      const v = later.get(id) ?? 0;
      this.judge({ id, v, carried: v, journal: { ...journal, lastSeq: Math.min(journal.lastSeq, v) } }, folded);
    }
  }

  /** For good. */
  private judge({ id, v, journal }: DossierVersion, { seen }: Folded): void {
    this.doubtful.delete(id);
    this.check.compared += 1;
    const folded = seen.get(id) ?? 0;
    const equal = folded >= journal.lastSeq && folded <= v;
    // What is parked is behind by design, and listed on its own.
    if (equal || (folded < journal.lastSeq && this.figures.parked().has(id))) return;
    this.check.differs(contributionFault(id, folded > v ? v : journal.lastSeq, folded));
  }

  private chunks(): DossierVersion[][] {
    const all = [...this.doubtful.values()];
    return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, at) => all.slice(at * CHUNK, (at + 1) * CHUNK));
  }
}

const idsOf = (items: readonly DossierVersion[]): string[] => items.map(({ id }) => id);
