import { describe, expect, it } from '@jest/globals';
import type { DecodedEvent, Fact } from '@motcua/contracts';

import { postings, type PostingDoc } from './coverage.js';

const place = { procedureCode: 'A', unitId: 'sgddt', channel: 'board' };
const about = { postingId: 'A:sgddt:board', ...place };
const posted = (version: number): Fact => ({
  type: 'posting.posting.posted.v1',
  data: { ...about, version, postedOn: '2017-01-03', evidence: '', evidenceIds: [] },
});
const marked: Fact = {
  type: 'posting.posting.marked-missing.v1',
  data: { ...about, findingId: 'f1', markedAt: '2017-04-12T09:00:00+07:00' },
};
const checked = (result: string, version: number): Fact => ({
  type: 'posting.posting.checked.v1',
  data: {
    ...about,
    result,
    version,
    checkedOn: '2017-05-02',
    checkedByRole: 'inspector',
    checkedByUnitId: 'sgddt',
    evidenceIds: [],
  },
});

const folded = (...facts: readonly Fact[]) =>
  facts.reduce<PostingDoc | undefined>((doc, fact) => postings.evolve(doc, fact as DecodedEvent), undefined);

describe('a posting as statistics count it', () => {
  it.each<[string, Fact[], number, boolean]>([
    ['posted', [posted(1)], 1, true],
    ['found missing', [posted(1), marked], 1, false],
    ['found missing, never posted', [marked], 0, false],
    ['checked and there', [posted(1), checked('current', 1)], 1, true],
    ['checked and gone', [posted(1), checked('missing', 0)], 1, false],
    [
      'restored',
      [
        posted(1),
        marked,
        {
          type: 'posting.posting.restored.v1',
          data: { ...about, version: 2, findingId: 'f1', restoredAt: '2017-05-04T09:00:00+07:00' },
        },
      ],
      2,
      true,
    ],
    [
      'taken down',
      [posted(1), { type: 'posting.posting.taken-down.v1', data: { ...about, version: 1, takenDownOn: '2017-05-02' } }],
      1,
      false,
    ],
    [
      'old: the version is compared when the figure is made',
      [
        posted(1),
        {
          type: 'posting.posting.outdated-by-version.v1',
          data: { ...about, version: 1, newVersion: 2, outdatedFrom: '2017-05-01' },
        },
      ],
      1,
      true,
    ],
    [
      'entered by mistake',
      [
        posted(1),
        posted(2),
        {
          type: 'posting.posting.entry-withdrawn.v1',
          data: { ...about, version: 2, backToVersion: 1, backToPostedOn: '2017-01-03', backHangs: true },
        },
      ],
      1,
      true,
    ],
  ])('%s', (_title, facts, version, current) => {
    expect(folded(...facts)).toEqual({ ...place, version, current });
  });
});
