import { describe, expect, it } from '@jest/globals';
import type { WriteReformPart } from '@motcua/contracts';
import { aMeta, given, MemoryRepository } from '@motcua/testing';

import { currentPart, historyOf, reformReport, textKey, writePart, type ReformReportFact } from './written-parts.js';

const AT = '2017-05-15T09:00:00+07:00';
const command = (changed: Partial<WriteReformPart> = {}): WriteReformPart => ({
  periodId: 'h1-2017',
  section: 'staff',
  text: 'Tinh giản biên chế 03 đối tượng.',
  withGenerated: true,
  ...changed,
});
const fact = (changed: Partial<ReformReportFact['data']> = {}): ReformReportFact => ({
  type: 'statistics.reform-report.part-written.v1',
  data: { periodId: 'h1-2017', section: 'staff', withGenerated: true, empty: false, writtenAt: AT, ...changed },
});
const after = (...facts: ReformReportFact[]) => given(reformReport, ...facts);
const write =
  (changed: Partial<WriteReformPart> = {}) =>
  (state: typeof reformReport.initial) =>
    writePart(state, command(changed), AT);

describe('a part of the reform report', () => {
  it('is written without its text in the fact', () => {
    expect(after().when(write())).toEqual([fact()]);
  });

  it('is taken back by an empty text', () => {
    expect(after(fact()).when(write({ text: '  \n' }))).toEqual([fact({ empty: true })]);
  });

  it('that nobody wrote stays as it is when nothing is written', () => {
    expect(after().when(write({ text: '' }))).toEqual([]);
    expect(after(fact(), fact({ empty: true })).when(write({ text: '' }))).toEqual([]);
  });

  it('may leave the generated sentences out without saying anything of its own', () => {
    expect(after().when(write({ text: '', withGenerated: false }))).toEqual([
      fact({ empty: true, withGenerated: false }),
    ]);
  });

  it('is refused when somebody else wrote since it was read', () => {
    expect(after(fact()).when(write({ revision: 0 }))).toMatchObject({ code: 'reform-part-changed' });
    expect(after(fact()).when(write({ revision: 1 }))).toEqual([fact()]);
    expect(after(fact({ section: 'finance' })).when(write({ revision: 0 }))).toEqual([fact()]);
  });
});

describe('what was written', () => {
  it('stands as last written, and what it said before is kept', async () => {
    const parts = new MemoryRepository(reformReport);
    const say = (text: string, section: WriteReformPart['section'] = 'staff') =>
      parts.execute('h1-2017', aMeta(), (state) => writePart(state, command({ text, section }), AT), {
        beside: (seq) => ({ [textKey(section, seq)]: text }),
      });
    await say('Bản đầu.');
    await say('Phần khác.', 'finance');
    await say('Bản sau.');
    const stored = await say('');
    expect(currentPart(stored, 'staff')).toEqual({ withGenerated: true, written: null, revision: 3 });
    expect(currentPart(stored, 'finance').written).toEqual({ text: 'Phần khác.', at: AT });
    expect(historyOf(stored, 'staff').items.map(({ revision, text }) => [revision, text])).toEqual([
      [3, ''],
      [2, 'Bản sau.'],
      [1, 'Bản đầu.'],
    ]);
    expect(currentPart(null, 'tasks')).toEqual({ withGenerated: true, written: null, revision: 0 });
  });
});
