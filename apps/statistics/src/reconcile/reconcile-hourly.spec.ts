import { describe, expect, it } from '@jest/globals';
import type { ReconciliationView } from '@motcua/contracts';
import { Clock } from '@motcua/observability';

import { ReconcileHourly } from './reconcile-hourly.js';
import type { Reconciliation } from './reconciliation.js';

class HandClock extends Clock {
  time = Date.parse('2017-05-16T08:00:00+07:00');

  now(): Date {
    return new Date(this.time);
  }

  pass(minutes: number): void {
    this.time += minutes * 60_000;
  }
}

/** Rounds as a started service makes them; the last comparison is what the database still knows. */
async function rounds(lastAt: string | null) {
  const clock = new HandClock();
  let last = lastAt === null ? null : ({ at: lastAt } as ReconciliationView);
  const runs: string[] = [];
  const reconciliation = {
    status: async () => ({ running: false, last, failed: null }),
    run: async () => {
      runs.push(clock.instant().slice(11, 16));
      last = { at: clock.instant() } as ReconciliationView;
    },
  };
  const hourly = new ReconcileHourly(reconciliation as unknown as Reconciliation, clock);
  hourly.onApplicationBootstrap();
  await hourly.beforeApplicationShutdown();
  const forHours = async (hours: number) => {
    for (let minute = 0; minute < hours * 60; minute += 1) {
      clock.pass(1);
      await hourly.round();
    }
    return runs;
  };
  return { forHours };
}

describe('the comparison by itself', () => {
  it('comes ten minutes after the first start and then every hour', async () => {
    const { forHours } = await rounds(null);
    expect(await forHours(3)).toEqual(['08:10', '09:10', '10:10']);
  });

  it('keeps its hour over a restart', async () => {
    const { forHours } = await rounds('2017-05-16T07:40:00.000+07:00');
    expect(await forHours(2)).toEqual(['08:40', '09:40']);
  });

  it('is not put off by a last comparison in the future, of a clock that was set back', async () => {
    const { forHours } = await rounds('2019-01-01T00:00:00.000+07:00');
    expect(await forHours(1)).toEqual(['08:10']);
  });
});
