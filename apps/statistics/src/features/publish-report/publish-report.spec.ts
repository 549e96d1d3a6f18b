import { beforeEach, describe, expect, it } from '@jest/globals';
import { Refused, type DeclaredFiguresView, type PublishReport, type ReportPeriod } from '@motcua/contracts';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { sha256 } from '../../book/sha256.js';
import { BookOfReports } from '../../book/book-of-reports.js';
import { BOOK_ID, reportBook, type BookFact, type BookState } from '../../domain/book/book.js';
import { contentOf } from '../../domain/book/frozen.js';
import { FrozenContents, type ReformText } from '../../domain/book/ports.js';
import { addFigures } from '../../domain/cell-figures.js';
import type { DeclaredFigures } from '../../domain/declared/ports.js';
import type { Figures, Periods } from '../../domain/figure-ports.js';
import { Freezing } from './freezing.js';
import { PublishReportHandler } from './publish-report.handler.js';

const period: ReportPeriod = {
  periodId: 'h1-2017',
  name: '6 tháng đầu năm 2017',
  kind: 'half-year',
  year: 2017,
  ground: '',
  from: '2017-01-01',
  to: '2017-06-30',
  cutOff: '2017-05-16',
  origin: 'department',
};

class ContentsInMemory extends FrozenContents {
  readonly texts = new Map<string, string>();

  async keep(contentHash: string, text: string): Promise<void> {
    this.texts.set(contentHash, this.texts.get(contentHash) ?? text);
  }

  async read(contentHash: string): Promise<string | null> {
    return this.texts.get(contentHash) ?? null;
  }
}

/** What the figures are now; a test changes them. */
let now: {
  received: number;
  position: number;
  incomplete: number;
  declared: DeclaredFiguresView[];
  period: ReportPeriod;
};
let contents: ContentsInMemory;
let book: MemoryRepository<BookState, BookFact>;
let handler: PublishReportHandler;

const figures = {
  cells: async () => [
    {
      procedureCode: 'P1',
      fieldCode: 'qc',
      unitId: 'sgddt',
      channel: 'counter',
      figures: { ...addFigures([]), received: now.received, open: now.received, notDue: now.received },
    },
  ],
  names: async () => ({ field: (code: string) => code, procedure: String, unit: String, fields: ['qc'] }),
  unitOn: async () => String,
  coverage: async () => ({ procedures: [], postings: [], units: [], plans: [], visits: [], findings: [] }),
  freshness: async () => ({ asOf: '2017-05-16T08:00:00Z', position: now.position, incomplete: now.incomplete }),
  atRest: async <T>(work: (at: { position: number; epoch: string }) => Promise<T>) =>
    work({ position: now.position, epoch: 'e1' }),
} as unknown as Figures;

beforeEach(() => {
  now = { received: 8_182, position: 9_000, incomplete: 0, declared: [], period };
  contents = new ContentsInMemory();
  book = new MemoryRepository(reportBook);
  const periods = { resolve: async () => now.period } as unknown as Periods;
  const declared = { ofPeriod: async () => now.declared } as unknown as DeclaredFigures;
  const reforms = {
    report: async ({ declaredId = '' }) => ({ title: declaredId, freshness: await figures.freshness(), appendix: [] }),
  } as unknown as ReformText;
  const freezing = new Freezing(figures, periods, declared, reforms, contents);
  handler = new PublishReportHandler(book, freezing, { DEPARTMENT_UNIT: 'sgddt' });
});

const ask = (over: Partial<PublishReport> = {}): PublishReport => ({
  reportId: 'r1',
  form: '06a',
  periodId: 'h1-2017',
  ...over,
});

const publish = (over: Partial<PublishReport> = {}, meta = aMeta({ role: 'leader' })) =>
  handler.handle(ask(over), meta);

const refusal = async (over: Partial<PublishReport> = {}, meta = aMeta()) => {
  const cause: unknown = await publish(over, meta).catch((refused: unknown) => refused);
  return (cause as Refused).refusal;
};

const frozen = async (at = 0) => {
  const entry = (await book.read(BOOK_ID))?.state.entries[at];
  return contentOf(contents.texts.get(entry?.contentHash ?? '') ?? null);
};

const printed: DeclaredFiguresView = {
  declaredId: 'd1',
  periodId: 'h1-2017',
  unitId: 'sgddt',
  source: 'Báo cáo số 1137',
  rows: [],
  total: { received: 8_188 },
  state: 'entered',
  enteredAt: '',
  reason: null,
  differences: [
    {
      kind: 'total',
      figure: 'received',
      row: '',
      stated: 8_188,
      expected: 8_182,
      difference: 6,
      text: 'Tổng 8188 ≠ 8182, lệch 6',
    },
  ],
};

describe('publishing a report', () => {
  it('freezes what the figures are, at the place of the stream where they were', async () => {
    const receipt = await publish();
    expect(receipt).toMatchObject({ id: 'r1', number: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const [entry] = (await book.read(BOOK_ID))?.state.entries ?? [];
    expect(entry).toMatchObject({
      position: 9_000,
      epoch: 'e1',
      formVersion: '2017',
      hash: receipt.hash,
      withReason: false,
    });
    const text = contents.texts.get(entry?.contentHash ?? '') ?? '';
    expect(sha256(text)).toBe(entry?.contentHash);
    expect((await frozen())?.table).toMatchObject({
      total: { cells: { received: 8_182 } },
      freshness: { position: 9_000 },
    });
  });

  it('stays as it was when the figures change afterwards; the next report has the new ones', async () => {
    await publish();
    const before = structuredClone(await frozen());
    now.received = 8_183;
    now.position = 9_001;
    await publish({ reportId: 'r2', corrects: 'r1' });
    expect(await frozen()).toEqual(before);
    expect((await frozen(1))?.table?.total.cells['received']).toBe(8_183);
  });

  it('asked for again answers the same, though the figures have changed', async () => {
    const meta = aMeta();
    const first = await publish({}, meta);
    now.received = 9_999;
    now.declared = [printed];
    expect(await publish({}, meta)).toEqual(first);
    expect(await publish()).toEqual(first);
    expect((await book.read(BOOK_ID))?.version).toBe(1);
  });

  it('is refused while figures entered by hand disagree, and says every difference', async () => {
    now.declared = [printed];
    expect(await refusal()).toMatchObject({
      refused: 'conflict',
      code: 'figures-disagree',
      detail: expect.stringContaining('Tổng 8188 ≠ 8182, lệch 6'),
      errors: [{ field: 'declared.d1', message: 'Tổng 8188 ≠ 8182, lệch 6' }],
      differences: [{ declaredId: 'd1', figure: 'received', stated: 8_188, expected: 8_182, difference: 6 }],
    });
    expect(await book.read(BOOK_ID)).toBeNull();
  });

  it('with a reason is published, and the reason is frozen with the figures that disagree', async () => {
    now.declared = [printed];
    await publish({ reason: 'Bản in cộng nhầm 6 hồ sơ.' });
    expect(await frozen()).toMatchObject({ reason: 'Bản in cộng nhầm 6 hồ sơ.', declared: [{ declaredId: 'd1' }] });
    expect((await book.read(BOOK_ID))?.state.entries[0]).toMatchObject({ withReason: true });
  });

  it('needs no reason of its own where each set has one, nor for sets it leaves out', async () => {
    now.declared = [{ ...printed, reason: 'Cộng nhầm.' }];
    await publish();
    now.declared = [printed];
    await publish({ reportId: 'r2', declaredIds: [] });
    expect((await frozen(1))?.declared).toEqual([]);
    expect(await refusal({ reportId: 'r3', declaredIds: ['x'] })).toMatchObject({ code: 'declared-not-found' });
  });

  it('is refused while facts of dossiers cannot be read, unless a reason is printed', async () => {
    now.incomplete = 2;
    expect(await refusal()).toMatchObject({ code: 'figures-incomplete', detail: expect.stringContaining('2 hồ sơ') });
    await publish({ reason: 'Hai hồ sơ đang được sửa.' });
    expect((await book.read(BOOK_ID))?.state.entries[0]).toMatchObject({ incomplete: 2 });
  });

  it('is refused before the day up to which figures are counted', async () => {
    now.period = { ...period, cutOff: '2017-05-17' };
    expect(await refusal()).toMatchObject({ code: 'period-not-ended', detail: expect.stringContaining('17/05/2017') });
  });

  it('is refused when rows are chosen for a report that has none', async () => {
    expect(await refusal({ form: 'par', by: 'unit', map: '2017-05-16' })).toMatchObject({
      code: 'not-for-this-form',
      errors: [{ field: 'by' }, { field: 'map' }],
    });
  });

  it('of the reform work freezes its text, with the printed total of the set that is named', async () => {
    now.declared = [{ ...printed, reason: 'Cộng nhầm.' }];
    await publish({ form: 'par', declaredIds: ['d1'] });
    expect(await frozen()).toMatchObject({ formVersion: '725/BNV-CCHC', table: null, reform: { title: 'd1' } });
    await publish({ form: 'par', reportId: 'r2' });
    expect(await frozen(1)).toMatchObject({ reform: { title: '' }, declared: [{ declaredId: 'd1' }] });
  });

  it('is refused to people of another unit than the department', async () => {
    expect(await refusal({}, aMeta({ unitId: 'thpt-an-lac-thon' }))).toMatchObject({ code: 'not-the-department' });
    await expect(publish({}, aMeta({ unitId: 'sgddt' }))).resolves.toMatchObject({ number: 1 });
  });

  it('is made anew by a rebuild with the same result, as long as the figures are the same', async () => {
    await publish();
    const [report] = await new BookOfReports(book, contents).all();
    now.position = 9_500;
    expect(await report?.reproduce(figures)).toBe(true);
    now.received = 8_183;
    expect(await report?.reproduce(figures)).toBe(false);
  });
});
