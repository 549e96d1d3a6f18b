import { Injectable } from '@nestjs/common';
import {
  IMPORT_TOLD_ROWS,
  Refused,
  type CommandMeta,
  type ListImportView,
  type ListRowView,
  type RowOutcome,
} from '@motcua/contracts';

import { ImportBook, type ImportedRow, type ListImport, type Verdict } from '../domain/importing/records.js';
import { JudgeStaff, type PendingStaff } from './judge-staff.js';
import { faultsOf, JudgeUnits, refusalIn, type Pending } from './judge-units.js';

/** Units under way at a time; rows of one unit go one after the other. */
const AT_ONCE = 20;
const ORDER: readonly RowOutcome[] = ['refused', 'new', 'changed', 'same'];

/** Judges all rows of a file, enters the good ones, and tells what became of them. */
@Injectable()
export class ListImports {
  constructor(
    private readonly book: ImportBook,
    private readonly units: JudgeUnits,
    private readonly staff: JudgeStaff,
  ) {}

  /** @throws Refused */
  async known(importId: string): Promise<ListImport> {
    const found = await this.book.get(importId);
    if (found) return found;
    throw Refused.because('not-found', 'import-not-found', 'Không có tệp này, hoặc đã quá 30 ngày.');
  }

  /** @param today `YYYY-MM-DD` */
  async judge(record: ListImport, today: string): Promise<Map<number, Verdict>> {
    const rows = await this.book.rows(record.id);
    const verdicts = new Map<number, Verdict>();
    const [units, staff]: [Pending, PendingStaff] = [new Map(), new Map()];
    for (const row of departmentsFirst(rows)) {
      if (row.faults.length > 0) verdicts.set(row.line, unreadable(row));
      else if (record.list === 'units') verdicts.set(row.line, await this.units.judge(row.values, units, today));
      else verdicts.set(row.line, await this.staff.judge(row.values, staff));
    }
    await this.book.settle(record.id, verdicts);
    return verdicts;
  }

  /** Enters what was judged good, unit by unit; a row refused meanwhile says why. */
  async enter(record: ListImport, verdicts: ReadonlyMap<number, Verdict>, meta: CommandMeta): Promise<void> {
    const rows = departmentsFirst(await this.book.rows(record.id)).filter(({ line }) => isWork(verdicts.get(line)));
    const departments = rows.filter(({ line }) => verdicts.get(line)?.kind === 'department');
    const refused = new Map<number, Verdict>();
    const enterAll = async (some: readonly ImportedRow[]) => {
      for (const row of some) await this.enterRow(record, row, { verdicts, refused, meta });
    };
    await enterAll(departments);
    const groups = [...groupedByUnit(rows.filter((row) => !departments.includes(row))).values()];
    for (let start = 0; start < groups.length; start += AT_ONCE) {
      await Promise.all(groups.slice(start, start + AT_ONCE).map(enterAll));
    }
    await this.book.settle(record.id, refused);
  }

  async view(importId: string): Promise<ListImportView> {
    const record = await this.known(importId);
    const rows = await this.book.rows(importId);
    const judged = rows.flatMap(({ line, verdict }) => (verdict ? [{ line, ...verdict }] : []));
    const count = (outcome: RowOutcome) => judged.filter((row) => row.outcome === outcome).length;
    const units = (kind: string) => judged.filter((row) => row.kind === kind && isWork(row)).length;
    return {
      id: importId,
      list: record.list,
      fileName: record.fileName,
      state: record.state,
      openedAt: record.openedAt,
      counts: { new: count('new'), changed: count('changed'), same: count('same'), refused: count('refused') },
      units: { department: units('department'), division: units('division'), affiliated: units('affiliated') },
      rows: judged.toSorted(byOutcome).slice(0, IMPORT_TOLD_ROWS).map(rowView),
    };
  }

  private async enterRow(record: ListImport, row: ImportedRow, { verdicts, refused, meta }: Entering): Promise<void> {
    const own = { ...meta, commandId: `import/${record.id}/${row.line}`, fingerprint: '' };
    try {
      await (record.list === 'units' ? this.units.enter(row.values, own) : this.staff.enter(row.values, own));
    } catch (cause) {
      const before = verdicts.get(row.line) as Verdict;
      refused.set(row.line, { ...before, outcome: 'refused', faults: faultsOf(refusalIn(cause)) });
    }
  }
}

interface Entering {
  readonly verdicts: ReadonlyMap<number, Verdict>;
  readonly refused: Map<number, Verdict>;
  readonly meta: CommandMeta;
}

const unreadable = ({ values, faults }: ImportedRow): Verdict => ({
  outcome: 'refused',
  what: String(values['name'] ?? ''),
  kind: '',
  faults,
});

const isWork = (verdict: Pick<Verdict, 'outcome'> | undefined): boolean =>
  verdict?.outcome === 'new' || verdict?.outcome === 'changed';

/** Units need their department: it may stand anywhere in the file. */
const departmentsFirst = (rows: readonly ImportedRow[]): ImportedRow[] =>
  rows.toSorted((a, b) => Number(b.values['kind'] === 'Sở') - Number(a.values['kind'] === 'Sở') || a.line - b.line);

function groupedByUnit(rows: readonly ImportedRow[]): Map<string, ImportedRow[]> {
  const groups = new Map<string, ImportedRow[]>();
  for (const row of rows) {
    const unitId = String(row.values['unitId']);
    groups.set(unitId, [...(groups.get(unitId) ?? []), row]);
  }
  return groups;
}

type Judged = { line: number } & Verdict;

const byOutcome = (a: Judged, b: Judged): number =>
  ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || a.line - b.line;

const rowView = ({ line, outcome, what, faults }: Judged): ListRowView => ({
  line,
  outcome,
  what,
  reasons: faults.map(({ column, reason }) => `${column}: ${reason}`),
});
