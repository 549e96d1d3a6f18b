import { beforeEach, describe, expect, it } from '@jest/globals';
import { Unavailable, type DossierVersion, type ReconciliationView } from '@motcua/contracts';
import { Metrics, OffsetClock } from '@motcua/observability';

import type { Folded } from '../domain/reconcile/ports.js';
import { Reconciliation } from './reconciliation.js';

const EPOCH = '2017-01-01T00:00:00Z';
const aDossier = (v: number, place = 10 * v): DossierVersion => ({
  id: 'd1',
  v,
  carried: v,
  journal: { count: v, lastSeq: v, place, misplaced: 0 },
});

/** One dossier in other hands: what they say, in the order they are asked. */
class Surroundings {
  records: (DossierVersion | Error)[] = [aDossier(3)];
  seen: [last: number, position: number][] = [[3, 30]];
  epochs = [EPOCH, EPOCH];
  waiting = 0;
  parked = new Set<string>();
  readonly kept: ReconciliationView[] = [];
  readonly logged: { code: string; fields: Record<string, unknown> }[] = [];

  reconciliation(): Reconciliation {
    const line = (code: string, fields: unknown) => void this.logged.push({ code, fields: fields as never });
    const log = {
      info: (code: string, _text: string, fields: object) => line(code, fields),
      warn: (code: string) => line(code, {}),
      error: (code: string, _text: string, _cause: unknown, fields: object) => line(code, fields),
    };
    const parts = [this.owner(), this.stream(), this.figures(), { list: async () => [] }, this.store()];
    const given = [...parts, new OffsetClock(), log, new Metrics()] as unknown;
    return new Reconciliation(...(given as ConstructorParameters<typeof Reconciliation>));
  }

  private owner() {
    const next = async () => {
      const record = nextOf(this.records);
      if (record instanceof Error) throw record;
      return record;
    };
    return {
      page: async () => ({ items: [await next()], types: [{ type: 'a', count: 3 }], nextCursor: null }),
      of: async () => [await next()],
    };
  }

  private stream() {
    const counts = { lastSeq: 99, byType: new Map([['a', 3]]) };
    return {
      epoch: async () => nextOf(this.epochs),
      counts: async () => ({ ...counts, epoch: nextOf(this.epochs) }),
    };
  }

  private figures() {
    const folded = async (): Promise<Folded> => {
      const [last, position] = nextOf(this.seen);
      return { position, epoch: EPOCH, seen: new Map([['d1', last]]) };
    };
    async function* none() {}
    const reads = { within: folded, of: folded, contributions: none, months: none };
    return { ...reads, waiting: () => this.waiting, parked: () => this.parked };
  }

  private store() {
    return {
      keep: async (view: ReconciliationView) => void this.kept.push(view),
      last: async () => this.kept.at(-1) ?? null,
    };
  }
}

/** The last answer is given again and again. */
function nextOf<T>(answers: T[]): T {
  return (answers.length > 1 ? answers.shift() : answers[0]) as T;
}

let around: Surroundings;
beforeEach(() => {
  around = new Surroundings();
});

async function differences(): Promise<string[]> {
  const { checks } = await around.reconciliation().run();
  return checks.flatMap(({ code, differences: found }) => found.map(({ expected }) => `${code}: ${expected}`));
}

describe('a dossier on which work goes on', () => {
  it('is looked at again until its last fact has been folded', async () => {
    around.seen = [
      [2, 29],
      [2, 29],
      [3, 30],
    ];
    expect(await differences()).toEqual([]);
  });

  it('differs when its last fact was passed without being folded', async () => {
    around.seen = [
      [2, 29],
      [2, 30],
    ];
    expect(await differences()).toEqual(['stream-contribution: đã tính đến sự kiện 3']);
  });

  it('may be folded further than its record was read', async () => {
    around.seen = [[4, 40]];
    around.records = [aDossier(3), aDossier(4)];
    expect(await differences()).toEqual([]);
  });

  it('differs when its record does not know what was folded', async () => {
    around.seen = [[4, 40]];
    expect(await differences()).toEqual(['stream-contribution: đã tính đến sự kiện 3']);
  });

  it('does not differ while it is parked, but does when it holds more than its record', async () => {
    around.parked = new Set(['d1']);
    around.seen = [[2, 30]];
    expect(await differences()).toEqual([]);
    around.seen = [[4, 30]];
    expect(await differences()).toEqual(['stream-contribution: đã tính đến sự kiện 3']);
  });
});

describe('a comparison', () => {
  it('writes one line when all is well, and an error for each check that differs', async () => {
    const reconciliation = around.reconciliation();
    await reconciliation.run();
    around.seen = [[2, 30]];
    await reconciliation.run();
    expect(around.logged.map(({ code }) => code)).toEqual(['RECONCILED', 'FIGURES_DIFFER']);
    expect(around.logged[1]?.fields).toMatchObject({ check: 'stream-contribution', count: 1, keys: ['d1'] });
  });

  it('that cannot be finished says why, and is forgotten after the next one', async () => {
    around.records = [new Unavailable('no answer'), aDossier(3)];
    const reconciliation = around.reconciliation();
    await expect(reconciliation.runWithin(1_000)).rejects.toThrow('no answer');
    expect((await reconciliation.status()).failed?.reason).toBe('Dịch vụ hồ sơ không trả lời.');
    expect(around.logged.map(({ code }) => code)).toEqual(['RECONCILE_RETRY']);
    expect(await reconciliation.runWithin(1_000)).toMatchObject({ running: false, last: { ok: true }, failed: null });
  });

  it('is refused while the figures are being read anew', async () => {
    around.waiting = 1_000_000;
    const reconciliation = around.reconciliation();
    await expect(reconciliation.run()).rejects.toMatchObject({ refusal: { code: 'figures-behind' } });
    expect((await reconciliation.status()).failed?.reason).toContain('đang được tính lại từ đầu');
  });

  it('is worth nothing when the stream was made anew meanwhile', async () => {
    around.epochs = [EPOCH, 'another'];
    await expect(around.reconciliation().run()).rejects.toThrow('made anew');
    expect(around.kept).toEqual([]);
  });

  it('ends with the service', async () => {
    around.seen = [[2, 29]];
    const reconciliation = around.reconciliation();
    const run = reconciliation.run();
    await reconciliation.beforeApplicationShutdown();
    await expect(run).rejects.toThrow('the service stops');
  });
});
