import type { FigureId, Freshness } from '@motcua/contracts';
import { UnitMap } from '@motcua/contracts';
import type { DocumentTarget, ParkingLot } from '@motcua/messaging';
import type { Clock } from '@motcua/observability';

import type { Cell, CellScope, CountedPeriod } from '../domain/cells.js';
import type { Contribution } from '../domain/contribution.js';
import { Figures, type DayCount, type FoundFacts, type Names } from '../domain/figure-ports.js';
import { lastDayOf } from '../domain/last-day.js';
import { namesOn } from '../domain/names.js';
import type { CalledField } from '../domain/declared/field-called.js';
import type { CoverageFacts } from '../domain/coverage.js';
import { factFilter } from './fact-filter.js';
import { filterOf, ledgerCells } from './ledger-sums.js';
import type { Sources } from './sources.js';

/** Figures of one generation of read models, or of the one that answers now. */
export class MongoFigures extends Figures {
  constructor(
    private readonly sources: () => Sources,
    private readonly lot: ParkingLot,
    private readonly clock: Clock,
    private readonly department: string,
  ) {
    super();
  }

  async cells(period: CountedPeriod, scope: CellScope = {}): Promise<readonly Cell[]> {
    const end = lastDayOf(period, this.clock.today());
    return ledgerCells(this.sources().contributions.ledger, period.from, end, scope);
  }

  async facts(
    figure: FigureId,
    period: CountedPeriod,
    scope: CellScope,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<FoundFacts> {
    const { collection } = this.sources().contributions;
    const end = lastDayOf(period, this.clock.today());
    const filter = { ...factFilter(figure, period.from, end), ...filterOf(scope, 'doc.') };
    const after = cursor === undefined ? {} : { _id: { $gt: cursor } };
    const [total, found] = await Promise.all([
      collection.countDocuments(filter as never),
      collection
        .find({ ...filter, ...after } as never, { batchSize: limit + 1 })
        .sort({ _id: 1 })
        .limit(limit + 1)
        .toArray(),
    ]);
    const page = found.slice(0, limit);
    const nextCursor = found.length > limit ? (page.at(-1)?._id as string) : null;
    return { total, items: page.map(({ _id, doc }) => lineOf(_id as string, doc as Contribution)), nextCursor };
  }

  async ages(on: string): Promise<{ received: readonly DayCount[]; due: readonly DayCount[] }> {
    const scope = { from: on, to: on, cutOff: on };
    const [received, due] = await Promise.all([
      this.byDay('open', scope, '$doc.receivedOn'),
      this.byDay('overdue', scope, '$doc.dueOn'),
    ]);
    return { received, due };
  }

  async coverage(): Promise<CoverageFacts> {
    const { procedures, postings, units, plans, visits, findings } = this.sources();
    const [procedureDocs, postingDocs, unitDocs, planDocs, visitDocs, findingDocs] = await Promise.all([
      all(procedures),
      all(postings),
      all(units),
      all(plans),
      all(visits),
      all(findings),
    ]);
    return {
      procedures: procedureDocs.map(([code, doc]) => ({ code, ...doc })),
      postings: postingDocs.map(([, doc]) => doc).filter(({ unitId }) => unitId === this.department),
      units: unitDocs.map(([id, doc]) => ({ id, ...doc })),
      plans: planDocs.map(([, doc]) => doc),
      visits: visitDocs.map(([, doc]) => doc),
      findings: findingDocs.map(([id, doc]) => ({ id, ...doc })),
    };
  }

  async names(day: string): Promise<Names> {
    const [procedures, units] = await Promise.all([all(this.sources().procedures), all(this.sources().units)]);
    return namesOn(day, new Map(procedures), new Map(units));
  }

  async calledFields(): Promise<readonly CalledField[]> {
    const [procedures, fields] = await Promise.all([all(this.sources().procedures), all(this.sources().fields)]);
    const used = procedures.map(([, { field, fieldName }]) => ({ code: field, name: fieldName, aliases: [] }));
    return [...fields.map(([code, { name, aliases }]) => ({ code, name, aliases })), ...used];
  }

  async unitOn(day: string): Promise<(unitId: string) => string> {
    const units = await all(this.sources().units);
    const map = new UnitMap(
      units.map(([id, { validFrom, validTo, succession }]) => ({
        id,
        validFrom,
        endedOn: validTo,
        successorIds: succession?.successorIds ?? [],
        workTo: succession?.workTo ?? '',
      })),
    );
    return (unitId) => map.onMap(unitId, day) ?? unitId;
  }

  freshness(): Promise<Freshness> {
    const { runner, contributions } = this.sources();
    const waiting = [...this.lot.waiting(contributions.consumer), ...this.lot.waiting(runner.name)];
    const dossiers = new Set(waiting.filter((key) => key.startsWith('dossiers.dossier/')));
    return Promise.resolve({ asOf: runner.asOf, position: runner.position, incomplete: dossiers.size });
  }

  atRest<T>(work: (at: { position: number; epoch: string }) => Promise<T>): Promise<T> {
    const { runner } = this.sources();
    return runner.atRest(() => work({ position: runner.position, epoch: runner.epoch }));
  }

  private async byDay(figure: FigureId, period: CountedPeriod, day: string): Promise<DayCount[]> {
    const { collection } = this.sources().contributions;
    const match = factFilter(figure, period.from, period.to);
    const rows = await collection
      .aggregate([{ $match: match }, { $group: { _id: day, count: { $sum: 1 } } }], { batchSize: 5_000 })
      .toArray();
    return rows.map(({ _id, count }) => ({ day: String(_id), count: Number(count) }));
  }
}

function lineOf(id: string, doc: Contribution): FoundFacts['items'][number] {
  const { code, procedureCode, fieldCode, unitId, channel, receivedOn, dueOn, completedOn, timeliness, ended } = doc;
  const { latenessReason } = doc;
  const place = { code, procedureCode, fieldCode, unitId, channel };
  return { kind: 'dossier', id, ...place, receivedOn, dueOn, completedOn, timeliness, ended, latenessReason };
}

async function all<D extends object>(target: DocumentTarget<D>): Promise<[string, D][]> {
  const found = await target.collection.find({}, { batchSize: 5_000 }).toArray();
  return found.map((stored) => [stored._id as string, stored.doc as D]);
}
