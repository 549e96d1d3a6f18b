import { describe, expect, it } from '@jest/globals';
import { aMeta } from '@motcua/testing';

import { noteBeside, notesIn } from './remedy-note.js';

describe('the note of a remedy', () => {
  it('has a place of its own per act, the same when the act is repeated', () => {
    const act = { findingId: 'f1', note: 'Đã dán lại', evidenceIds: ['e1'] };
    const first = noteBeside('submit', act, aMeta({ commandId: 'a.1' }));
    const kept = { act: 'submit', at: aMeta().at, note: 'Đã dán lại', url: null, evidenceIds: ['e1'], role: 'clerk' };
    expect(first).toEqual({ beside: { 'note:a%2E1': kept } });
    expect(noteBeside('submit', act, aMeta({ commandId: 'a.1' }))).toEqual(first);
    expect(noteBeside('submit', act, aMeta({ commandId: 'a.2' }))).not.toEqual(first);
  });

  it('is part of the story also when nothing was written', () => {
    const accepted = noteBeside('accept', {}, aMeta({ at: '2017-05-02T08:00:00+07:00' })).beside as object;
    const submitted = noteBeside('submit', { note: 'Xong' }, aMeta({ at: '2017-05-01T08:00:00+07:00' }))
      .beside as object;
    const story = notesIn({ text: 'x', ...accepted, ...submitted });
    expect(story.map(({ act, note }) => [act, note])).toEqual([
      ['submit', 'Xong'],
      ['accept', ''],
    ]);
  });
});
