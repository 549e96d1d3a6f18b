import { beforeEach, describe, expect, it } from '@jest/globals';
import { Refused, type DeclaredFiguresView, type ReportPeriod, type WriteReformPart } from '@motcua/contracts';
import type { Clock } from '@motcua/observability';
import { aMeta, MemoryRepository } from '@motcua/testing';

import type { DeclaredFigures } from '../../domain/declared/ports.js';
import type { Figures, Periods } from '../../domain/figure-ports.js';
import { ReformFacts } from '../../domain/reform/ports.js';
import { reformReport } from '../../domain/reform/written-parts.js';
import { ReformReports } from '../../reform/reform-reports.js';
import { cell, CELLS, coverage, HALF_YEAR, NAMES, NO_ACTS } from '../../testing/half-year-2017.js';
import { KeepReformReportHandler } from './keep-reform-report.handler.js';

const TODAY = '2017-05-16';
const LATER = '2017-05-16T08:00:00.000+07:00';
const EARLIER = '2017-05-16T07:59:00.000+07:00';

class NoActs extends ReformFacts {
  all() {
    return Promise.resolve(NO_ACTS);
  }
  asOf(): string {
    return EARLIER;
  }
}

const declared = {
  declaredId: 'bc-1137',
  periodId: 'h1-2017',
  unitId: 'sgddt',
  source: 'Báo cáo mẫu',
  state: 'entered',
  total: { received: 8188 },
  differences: [{ text: 'Tổng 8188 ≠ 8182, lệch 6' }],
  reason: null,
} as unknown as DeclaredFiguresView;

const periods: Periods = {
  resolve: ({ periodId }): Promise<ReportPeriod> =>
    periodId === 'h1-2017'
      ? Promise.resolve(HALF_YEAR)
      : Promise.reject(Refused.because('not-found', 'period-not-found', 'Không có kỳ báo cáo này.')),
  ofYear: () => Promise.resolve([HALF_YEAR]),
};

let cells = CELLS;
const figures = {
  cells: () => Promise.resolve(cells),
  coverage: () => Promise.resolve(coverage()),
  names: () => Promise.resolve(NAMES),
  freshness: () => Promise.resolve({ asOf: LATER, position: 9, incomplete: 0 }),
} as unknown as Figures;

let parts: MemoryRepository<typeof reformReport.initial, never>;
let handler: KeepReformReportHandler;
beforeEach(() => {
  cells = CELLS;
  parts = new MemoryRepository(reformReport as never);
  const byHand = { get: () => Promise.resolve(declared) } as unknown as DeclaredFigures;
  const setting = { department: 'sgddt', thousands: 'none' } as const;
  const reports = new ReformReports(figures, periods, byHand, new NoActs(), parts as never, setting);
  const clock = { today: () => TODAY } as Clock;
  handler = new KeepReformReportHandler(reports, periods, parts as never, clock);
});

const part: WriteReformPart = { periodId: 'h1-2017', section: 'staff', text: ' Một. \n', withGenerated: true };
const textOf = async (code: string) => {
  const { sections } = await handler.get({ periodId: 'h1-2017' });
  return sections.find((one) => one.code === code)?.written?.text;
};

describe('the reform report of a period', () => {
  it('is as fresh as the slower of its sources', async () => {
    const { freshness, appendix } = await handler.get({ periodId: 'h1-2017' });
    expect(freshness).toEqual({ asOf: EARLIER, position: 9, incomplete: 0 });
    expect(appendix.map(({ by }) => by)).toEqual(['field']);
  });

  it('has a table by unit too where schools received dossiers', async () => {
    cells = [...CELLS, cell('giao-duc-dao-tao', { received: 1, new: 1, open: 1, notDue: 1 }, 'affiliated-3')];
    const { appendix } = await handler.get({ periodId: 'h1-2017' });
    expect(appendix.map(({ by }) => by)).toEqual(['field', 'unit']);
  });

  it('carries the contradictions of the figures by hand whose total it prints', async () => {
    const { flags, flagNote } = await handler.get({ periodId: 'h1-2017', declaredId: 'bc-1137' });
    expect([flags, flagNote]).toEqual([declared.differences, expect.stringContaining('8188 ≠ 8182, lệch 6')]);
  });
});

describe('a part of it', () => {
  it('is kept beside the facts, which do not carry its text', async () => {
    await handler.write(part, aMeta());
    expect(await textOf('staff')).toBe('Một.');
    expect(JSON.stringify(parts.events)).not.toContain('Một');
  });

  it('is taken back, and what it said is still known', async () => {
    await handler.write(part, aMeta());
    await handler.write({ ...part, text: '' }, aMeta());
    expect(await textOf('staff')).toBeUndefined();
    const { items } = await handler.history({ periodId: 'h1-2017', section: 'staff' });
    expect(items.map(({ text }) => text)).toEqual(['', 'Một.']);
  });

  it('of a period nobody knows is refused', async () => {
    await expect(handler.write({ ...part, periodId: 'h9' }, aMeta())).rejects.toThrow('Không có kỳ báo cáo này.');
    expect(parts.events).toEqual([]);
  });
});
