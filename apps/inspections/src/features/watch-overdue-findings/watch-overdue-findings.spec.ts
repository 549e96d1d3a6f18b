import { describe, expect, it } from '@jest/globals';
import type { EventLog } from '@motcua/observability';
import { Clock } from '@motcua/observability';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { finding, type Finding } from '../../domain/finding.js';
import { FindingList } from '../../domain/ports.js';
import { findingView } from '../../domain/views.js';
import { FINDING_ID, recorded } from '../../testing/a-finding.js';
import { WatchOverdueFindings } from './watch-overdue-findings.js';

class SetClock extends Clock {
  constructor(private instantNow: string) {
    super();
  }

  now(): Date {
    return new Date(this.instantNow);
  }
}

async function watched(now: string) {
  const findings = new MemoryRepository(finding);
  await findings.execute(FINDING_ID, aMeta(), () => [recorded]);
  const list = {
    async passed(today: string) {
      const state = (await findings.read(FINDING_ID))?.state as Finding;
      return state.status === 'open' && state.dueOn < today && !state.toldOverdue ? [FINDING_ID] : [];
    },
  } as unknown as FindingList;
  const log = { info: () => undefined } as unknown as EventLog;
  return { findings, watch: new WatchOverdueFindings(list, findings, new SetClock(now), log) };
}

describe('watching the last days of findings', () => {
  it('tells once that a last day is over, and the story of the finding says so', async () => {
    const { findings, watch } = await watched('2017-05-13T00:01:00+07:00');
    expect([await watch.round(), await watch.round()]).toEqual([1, 0]);
    expect(findings.events.filter(({ type }) => type === 'inspections.finding.overdue.v1')).toHaveLength(1);
    const view = findingView((await findings.read(FINDING_ID))!, '2017-05-13');
    expect(view).toMatchObject({ overdue: true, notes: [{ act: 'overdue', role: 'system' }] });
  });

  it('tells nothing on the last day itself', async () => {
    const { watch } = await watched('2017-05-12T23:59:00+07:00');
    expect(await watch.round()).toBe(0);
  });
});
