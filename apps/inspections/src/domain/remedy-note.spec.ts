import { describe, expect, it } from '@jest/globals';
import { aMeta } from '@motcua/testing';

import { noteBeside } from './remedy-note.js';

describe('the note of a remedy', () => {
  it('has a place of its own per act, the same when the act is repeated', () => {
    const act = { findingId: 'f1', note: 'Đã dán lại' };
    const first = noteBeside('submit', act, aMeta({ commandId: 'a.1' }));
    expect(first).toEqual({ beside: { 'note:a%2E1': { act: 'submit', at: aMeta().at, note: 'Đã dán lại' } } });
    expect(noteBeside('submit', act, aMeta({ commandId: 'a.1' }))).toEqual(first);
    expect(noteBeside('submit', act, aMeta({ commandId: 'a.2' }))).not.toEqual(first);
  });

  it('is not there when nothing was written', () => {
    expect(noteBeside('accept', { findingId: 'f1' }, aMeta())).toEqual({});
  });
});
