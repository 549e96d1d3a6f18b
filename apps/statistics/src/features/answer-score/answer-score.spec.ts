import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CatalogueItem, DeadlineRow, ReportPeriod } from '@motcua/contracts';
import type { Clock } from '@motcua/observability';

import { figuresOf } from '../../domain/cell-figures.js';
import type { Cell } from '../../domain/cells.js';
import type { Figures, Periods } from '../../domain/figure-ports.js';
import { OwnerOfCatalogue, ScoreFacts, type Publicity, type ScoredDossier } from '../../domain/score/score-ports.js';
import { AnswerScoreHandler } from './answer-score.handler.js';

const dossier = (id: string, dueOn: string, over: Partial<ScoredDossier> = {}): ScoredDossier => ({
  id,
  code: `HS-${id}`,
  procedureCode: 'P',
  unitId: 'u',
  dueOn,
  completedOn: '',
  timeliness: '',
  supplements: 0,
  overdue: [{ from: nextDay(dueOn), to: '' }],
  waiting: [],
  ...over,
});
const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Twenty dossiers of the procedure P: 17 solved in time, three open. */
const OPEN = [dossier('a', '2017-05-17'), dossier('b', '2017-05-20'), dossier('c', '2017-06-01')];
const SOLVED = 17;

let today = '2017-05-16';
let repeated: ScoredDossier[] = [];
let publicity: Publicity | null = null;
beforeEach(() => {
  today = '2017-05-16';
  repeated = [];
  publicity = null;
});

const isOverdue = ({ dueOn }: ScoredDossier) => dueOn < today;

class Facts extends ScoreFacts {
  askedAgain = () => Promise.resolve(repeated);
  times = () => Promise.resolve([{ procedureCode: 'P', completed: SOLVED, minutes: SOLVED * 90 }]);
  dueNext = () => Promise.resolve(OPEN.filter((one) => !isOverdue(one)));
  overdue = () => Promise.resolve(OPEN.filter(isOverdue));
  petitions = () => Promise.resolve([]);
}

class Catalogue extends OwnerOfCatalogue {
  publicity = () => Promise.resolve(publicity);
}

function cells(): Cell[] {
  const overdue = OPEN.filter(isOverdue).length;
  const within = { received: SOLVED + OPEN.length, early: SOLVED, ready: SOLVED, overdue };
  const figures = figuresOf({}, within, false);
  return [{ procedureCode: 'P', fieldCode: 'f', unitId: 'u', channel: 'counter', figures }];
}

const figures = {
  cells: () => Promise.resolve(cells()),
  names: () => Promise.resolve({ procedure: (code: string) => `Thủ tục ${code}` }),
  freshness: () => Promise.resolve({ asOf: '', position: 7, incomplete: 0 }),
} as unknown as Figures;
const period = { periodId: '', from: '2017-01-01', to: '2017-12-31', cutOff: '2017-12-31' } as ReportPeriod;
const periods = { resolve: () => Promise.resolve(period) } as unknown as Periods;
const clock = { today: () => today } as unknown as Clock;

const handler = new AnswerScoreHandler(figures, periods, new Facts(), new Catalogue(), clock);
const ask = () => handler.handle({});
const indicator = async (id: string) =>
  (await ask()).groups.flatMap(({ indicators }) => indicators).find((one) => one.id === id);

describe('the estimate of the score', () => {
  it('has all points of handling while everything is within its time', async () => {
    expect(await ask()).toMatchObject({ points: 26, computedMax: 26, max: 100, countedTo: '2017-05-16' });
    expect(await indicator('2.1')).toMatchObject({ numerator: 20, denominator: 20, rate: 100, points: 20 });
    expect(await indicator('5.4')).toMatchObject({ rate: 100, points: 6 });
  });

  it('says that it is a trial before the decision was in force', async () => {
    expect((await ask()).rule).toMatchObject({ code: 'qd-766', validFrom: '2022-08-01', trial: true });
    today = '2022-08-01';
    period.to = period.cutOff = '2022-12-31';
    expect((await ask()).rule.trial).toBe(false);
    period.to = period.cutOff = '2017-12-31';
  });

  it('names the dossier that costs points next, and what it will cost', async () => {
    const [first] = (await ask()).next.dossiers;
    // 20 × 1/20 of indicator 2.1; 5.4 has 95 % left, above its 90 %.
    expect(first).toMatchObject({ id: 'a', dueOn: '2017-05-17', late: false, costs: 1 });
    expect(first?.why).toBe('Đến hạn ngày 17/05/2017, hiện chưa có kết quả.');
  });

  it('falls by exactly that when the clock moves past the due day', async () => {
    const before = await ask();
    today = '2017-05-18';
    const after = await ask();
    expect(after.points).toBe(25);
    expect(before.points - after.points).toBe(before.next.dossiers[0]?.costs);
    expect(after.next.dossiers.map(({ id, late }) => [id, late])).toEqual([
      ['b', false],
      ['c', false],
      ['a', true],
    ]);
    expect(after.next.dossiers[2]?.why).toContain('Đã quá hạn');
  });

  it('counts what the second late one costs in every indicator it touches', async () => {
    today = '2017-05-21';
    // Two of 20 late: 5.4 stands at 90 %, its threshold; the third takes 1/20 of 20 and 6 × 5/90.
    const before = await ask();
    expect(before.points).toBe(24);
    expect(before.next.dossiers[0]).toMatchObject({ id: 'c', costs: 1.3333 });
    today = '2017-06-02';
    expect((await ask()).points).toBe(22.6667);
  });

  it('counts a dossier late whose papers were asked for more than once, each once', async () => {
    repeated = [
      dossier('c', '2017-06-01', { supplements: 2, waiting: [{ from: '2017-05-02', to: '2017-05-04' }] }),
      dossier('d', '2017-04-03', { supplements: 2, completedOn: '2017-04-04', timeliness: 'late' }),
      dossier('e', '2017-06-01', { supplements: 2, waiting: [{ from: '2017-06-20', to: '' }] }),
    ];
    const view = await ask();
    expect(await indicator('2.1')).toMatchObject({ numerator: 19, denominator: 20, rate: 95, points: 19 });
    expect(view.next.dossiers.at(-1)).toMatchObject({ id: 'c', late: true, costs: 1 });
    expect(view.next.procedures).toEqual([{ code: 'P', name: 'Thủ tục P', costs: 1, why: '1/20 hồ sơ trễ' }]);
  });

  it('has nothing that could still become late once the period is over', async () => {
    period.cutOff = '2017-05-10';
    expect((await ask()).next.dossiers.filter(({ late }) => !late)).toEqual([]);
    period.cutOff = '2017-12-31';
  });

  it('tells how long each procedure takes', async () => {
    expect((await ask()).procedures).toEqual([
      { code: 'P', name: 'Thủ tục P', handled: 20, inTime: 20, rate: 100, completed: 17, averageHours: 1.5 },
    ]);
    expect(await indicator('2.2')).toMatchObject({
      rate: null,
      points: null,
      note: expect.stringContaining('Trung bình 1,5 giờ'),
    });
  });
});

const item = (code: string, over: Partial<CatalogueItem> = {}) =>
  ({ code, state: 'in-force', lacks: [], online: false, ...over }) as unknown as CatalogueItem;
const decision = (code: string, signing: string, publishing: string) =>
  ({ code, signing: { state: signing }, publishing: { state: publishing } }) as unknown as DeadlineRow;

describe('the publicity of procedures in the score', () => {
  it('counts a procedure once, and one late decision makes it late', async () => {
    publicity = {
      procedures: [
        item('P'),
        item('Q', { lacks: ['b', 'e'] }),
        item('R', { online: true }),
        item('S', { state: 'ended' }),
      ],
      decisions: [
        decision('P', 'on-time', 'on-time'),
        decision('P', 'on-time', 'late'),
        decision('Q', 'late', 'on-time'),
        decision('R', 'unknown', 'unknown'),
      ],
    };
    expect(await indicator('1.1')).toMatchObject({ numerator: 1, denominator: 2, rate: 50, points: null, max: null });
    expect(await indicator('1.2')).toMatchObject({ numerator: 1, denominator: 2, points: 2, max: 4 });
    expect((await indicator('1.2'))?.note).toContain('Không tính 1 thủ tục');
    expect(await indicator('1.3')).toMatchObject({ numerator: 2, denominator: 3, rate: 66.67, points: null });
    expect(await indicator('3.1')).toMatchObject({ numerator: 1, denominator: 3, threshold: 80 });
    expect(await indicator('3.2')).toMatchObject({ numerator: 0, denominator: 1, rate: 0 });
  });

  it('names the procedures that cost points, with what is won by putting them right', async () => {
    publicity = {
      procedures: [item('P'), item('Q', { lacks: ['b'], online: true })],
      decisions: [decision('P', 'on-time', 'late'), decision('Q', 'on-time', 'on-time')],
    };
    expect((await ask()).next.procedures).toMatchObject([
      { code: 'P', costs: 2, why: 'công khai trễ hạn; chưa công bố cho nộp trực tuyến' },
      { code: 'Q', costs: null, why: 'thiếu bộ phận b; cho nộp trực tuyến nhưng chưa có hồ sơ trực tuyến trong kỳ' },
    ]);
  });

  it('is left out, and said to be, while the catalogue does not answer', async () => {
    expect(await indicator('1.2')).toMatchObject({
      numerator: null,
      points: null,
      note: expect.stringContaining('Chưa lấy được'),
    });
    expect((await ask()).next.procedures).toEqual([]);
  });
});
