import { describe, expect, it } from '@jest/globals';
import { Refused, Unavailable } from '@motcua/contracts';
import type { ServiceClient } from '@motcua/messaging';
import type { Clock, EventLog } from '@motcua/observability';

import { AskedCatalogue } from './asked-catalogue.js';

const clock = { instant: () => '2017-05-16T08:00:00.000+07:00' } as Clock;

function catalogueOf(answer: (subject: string, query: object) => Promise<unknown>) {
  const logged: string[] = [];
  const ask = ({ subject }: { subject: string }, query: object) => answer(subject, query);
  const log = { warn: (code: string) => void logged.push(code) } as unknown as EventLog;
  return { catalogue: new AskedCatalogue({ ask } as unknown as ServiceClient, clock, log), logged };
}

describe('the catalogue asked for the score', () => {
  it('tells its procedures, and the decisions of the period', async () => {
    const { catalogue } = catalogueOf((subject, query) =>
      Promise.resolve(subject === 'posting.catalogue' ? { items: ['P'] } : { rows: [query] }),
    );
    expect(await catalogue.publicity('2017-01-01', '2017-05-16')).toEqual({
      procedures: ['P'],
      decisions: [{ from: '2017-01-01', to: '2017-05-16' }],
    });
  });

  it('that does not answer is left out, and the log says so', async () => {
    const { catalogue, logged } = catalogueOf(() => Promise.reject(new Unavailable('no answer')));
    expect(await catalogue.publicity('2017-01-01', '2017-05-16')).toBeNull();
    expect(logged).toEqual(['SCORE_PARTIAL']);
  });

  it('that refuses the question is no gap to be passed over', async () => {
    const { catalogue } = catalogueOf(() =>
      Promise.reject(new Refused({ refused: 'invalid', code: 'period-reversed', detail: '' })),
    );
    await expect(catalogue.publicity('2017-05-16', '2017-01-01')).rejects.toThrow(Refused);
  });
});
