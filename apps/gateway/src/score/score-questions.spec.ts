import { describe, expect, it } from '@jest/globals';

import type { GatewayRequest } from '../http/gateway-request.js';
import type { Queries } from '../http/queries.js';
import type { ReportQuestions } from '../reports/report-questions.js';
import { aScore } from '../testing/score-samples.js';
import { ScoreQuestions } from './score-questions.js';

const answeredTo = async (ownUnit: string) => {
  const queries = { ask: () => Promise.resolve(aScore) } as unknown as Queries;
  const reports = { ownUnit: () => Promise.resolve(ownUnit) } as unknown as ReportQuestions;
  return new ScoreQuestions(queries, reports).score({}, {} as GatewayRequest);
};

describe('the estimate for an account', () => {
  it('of the department names dossiers of all units', async () => {
    expect((await answeredTo('')).next.dossiers.map(({ id }) => id)).toEqual(['d-1', 'd-2']);
  });

  it('of a school names its own dossiers only, with the figures of all', async () => {
    const view = await answeredTo('thpt-mau');
    expect(view.next.dossiers.map(({ id }) => id)).toEqual(['d-1']);
    expect(view.points).toBe(aScore.points);
  });
});
