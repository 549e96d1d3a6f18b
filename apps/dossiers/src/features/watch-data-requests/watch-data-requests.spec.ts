import { describe, expect, it } from '@jest/globals';
import { Clock, type EventLog } from '@motcua/observability';

import { DataRequestIndex, type OverdueDataRequest } from '../../domain/people/ports.js';
import { WatchDataRequests } from './watch-data-requests.js';

class SetClock extends Clock {
  constructor(public instantNow: string) {
    super();
  }

  now(): Date {
    return new Date(this.instantNow);
  }
}

/** Only what the watch asks for. */
class OpenRequests extends DataRequestIndex {
  private readonly told = new Set<string>();

  constructor(private readonly open: readonly OverdueDataRequest[]) {
    super();
  }

  async untold(today: string): Promise<OverdueDataRequest[]> {
    return this.open.filter(({ id, dueOn }) => dueOn < today && !this.told.has(id));
  }

  async claim(requestId: string): Promise<boolean> {
    const first = !this.told.has(requestId);
    this.told.add(requestId);
    return first;
  }

  page(): never {
    throw new Error('not asked for');
  }

  of(): never {
    throw new Error('not asked for');
  }

  eraseTexts(): never {
    throw new Error('not asked for');
  }
}

function aWatch(requests: DataRequestIndex, clock: Clock, lines: string[]): WatchDataRequests {
  const error = (code: string, _: string, __: unknown, fields: Record<string, unknown>) =>
    void lines.push(`${code} ${String(fields['aggregate.id'])}`);
  return new WatchDataRequests(requests, clock, { error } as unknown as EventLog);
}

const open = [
  { id: 'r1', dossierId: 'd1', kind: 'access', dueOn: '2017-05-18' },
  { id: 'r2', dossierId: 'd2', kind: 'erasure', dueOn: '2017-05-19' },
] as const;

describe('a request without an answer', () => {
  it('is told about on the day after its last day, once', async () => {
    const lines: string[] = [];
    const clock = new SetClock('2017-05-18T16:59:00+07:00');
    const watch = aWatch(new OpenRequests(open), clock, lines);
    await watch.look();
    expect(lines).toEqual([]);
    clock.instantNow = '2017-05-19T00:01:00+07:00';
    await watch.look();
    await watch.look();
    expect(lines).toEqual(['DATA_REQUEST_OVERDUE r1']);
    clock.instantNow = '2017-05-20T00:01:00+07:00';
    await watch.look();
    expect(lines).toEqual(['DATA_REQUEST_OVERDUE r1', 'DATA_REQUEST_OVERDUE r2']);
  });

  it('is told about once by two services that look at the same time', async () => {
    const lines: string[] = [];
    const requests = new OpenRequests(open);
    const clock = new SetClock('2017-05-22T08:00:00+07:00');
    await Promise.all([1, 2].map(() => aWatch(requests, clock, lines).look()));
    expect(lines.toSorted()).toEqual(['DATA_REQUEST_OVERDUE r1', 'DATA_REQUEST_OVERDUE r2']);
  });
});
