import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import { discard, draft, markPublished, save, whyNotPublish, type DraftFact } from './draft.js';

const at = '2017-05-16T08:00:00.000+07:00';
const draftId = 'd-1';
const code = '1.005092';
const saved = (revision: number): DraftFact => ({
  type: 'posting.draft.saved.v1',
  data: { draftId, code, revision, savedAt: at },
});
const discarded: DraftFact = { type: 'posting.draft.discarded.v1', data: { draftId, code, discardedAt: at } };
const published: DraftFact = {
  type: 'posting.draft.published.v1',
  data: { draftId, code, version: 2, publishedAt: at },
};
const saving = (basedOn: number) => ({ draftId, code, basedOn, at });

describe('a draft', () => {
  it('is saved, and saved again from the revision that was read', () => {
    expect(given(draft).when((state) => save(state, saving(0)))).toEqual([saved(1)]);
    expect(given(draft, saved(1)).when((state) => save(state, saving(1)))).toEqual([saved(2)]);
  });

  it('somebody else has changed meanwhile is not overwritten', () => {
    expect(given(draft, saved(1), saved(2)).when((state) => save(state, saving(1)))).toMatchObject({
      code: 'draft-changed-meanwhile',
    });
  });

  it('stays with its procedure', () => {
    const other = { ...saving(1), code: '2.000001' };
    expect(given(draft, saved(1)).when((state) => save(state, other))).toMatchObject({
      code: 'draft-of-another-procedure',
    });
  });

  it('is discarded once, and then neither saved nor announced', () => {
    expect(given(draft, saved(1)).when((state) => discard(state, draftId, at))).toEqual([discarded]);
    const gone = given(draft, saved(1), discarded);
    expect(gone.when((state) => discard(state, draftId, at))).toEqual([]);
    expect(gone.when((state) => save(state, saving(1)))).toMatchObject({ code: 'draft-discarded' });
    expect(gone.when((state) => markPublished(state, { draftId, version: 2, at }))).toMatchObject({
      code: 'draft-discarded',
    });
    expect(given(draft).when((state) => discard(state, draftId, at))).toMatchObject({ code: 'draft-not-found' });
  });

  it('becomes a version once', () => {
    const act = { draftId, version: 2, at };
    expect(given(draft, saved(1)).when((state) => markPublished(state, act))).toEqual([published]);
    const done = given(draft, saved(1), published);
    expect(done.when((state) => markPublished(state, act))).toEqual([]);
    expect(done.when((state) => save(state, saving(1)))).toMatchObject({ code: 'draft-published' });
  });

  it('is announced by another person than who saved it last, as that person has read it', () => {
    const { state } = given(draft, saved(1));
    const ask = (actor: string, revision = 1) => whyNotPublish(state, { revision, savedBy: 'procedures', actor });
    expect(ask('leader')).toBeNull();
    expect(ask('procedures')).toMatchObject({ refused: 'forbidden', code: 'four-eyes' });
    expect(ask('leader', 2)).toMatchObject({ code: 'draft-changed-meanwhile' });
  });
});
