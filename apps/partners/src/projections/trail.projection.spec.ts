import { describe, expect, it } from '@jest/globals';
import { decodeEvent, type Fact } from '@motcua/contracts';
import { record } from '@motcua/persistence';
import { aMeta } from '@motcua/testing';

import { trails } from './trail.projection.js';

const meta = aMeta({
  actor: 'nguyen.van.a',
  correlationId: 'c-1',
  at: '2017-05-16T08:00:00.000+07:00',
  recordedAt: '2017-05-16T18:30:00.000Z',
});
const NOT_SAID = { replacedBy: '', signedOn: '', issuer: '', documentId: '', publishedOn: '' };
const repealed: Fact = {
  type: 'posting.procedure.repealed.v1',
  data: { code: 'cap-ban-sao', version: 2, repealedFrom: '2018-01-01', decision: '12/QĐ-UBND', ...NOT_SAID },
};
const document: Fact = {
  type: 'inspections.visit.scheduled.v1',
  data: { visitId: 'v1', planId: 'p', round: 1, unitId: 'u', unitKind: 'division', visitOn: '2017-05-16' },
};
const fold = (aggregate: string, ...facts: Fact[]) =>
  record(aggregate, 'x', 0, facts, meta)
    .map(decodeEvent)
    .reduce<ReturnType<typeof trails.evolve> | undefined>((trail, event) => trails.evolve(trail, event), undefined);

describe('the trail of an aggregate', () => {
  it('makes CloudEvents without actor and correlation, dated by their recording in Việt Nam', () => {
    const trail = fold('posting.procedure', repealed);
    expect(trail?.fresh).toEqual([
      {
        eventId: 'posting.procedure/x/1',
        type: 'vn.motcua.procedure.repealed.v1',
        recordedAt: new Date('2017-05-16T18:30:00.000Z'),
        day: '2017-05-17',
        event: {
          specversion: '1.0',
          id: 'posting.procedure/x/1',
          source: 'urn:motcua:partners',
          type: 'vn.motcua.procedure.repealed.v1',
          subject: 'x',
          time: meta.at,
          datacontenttype: 'application/json',
          data: { code: 'cap-ban-sao', repealedFrom: '2018-01-01', decision: '12/QĐ-UBND' },
        },
      },
    ]);
    expect(JSON.stringify(trail)).not.toMatch(/nguyen|c-1/);
  });

  it('follows facts that are not public without entries', () => {
    expect(fold('inspections.visit', document)).toEqual({ fresh: [] });
  });
});
