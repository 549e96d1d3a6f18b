import { describe, expect, it } from '@jest/globals';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { draft } from '../../domain/draft.js';
import { procedure } from '../../domain/procedure.js';
import { catalogueInMemory } from '../../testing/catalogue-in-memory.js';
import { publishing } from '../../testing/examples.js';
import { PublishDraftHandler } from './publish-draft.handler.js';

const exams = { code: 'thi', name: 'Quy chế thi, tuyển sinh', aliases: ['thi THPT quốc gia'] };
const { code, provenance: _none, ...content } = { ...publishing({ validFrom: '2017-06-01' }), signedOn: '2017-05-10' };
const preparer = () => aMeta({ actor: 'procedures', role: 'procedures' });
const leader = (commandId?: string) => aMeta({ actor: 'leader', role: 'leader', ...(commandId ? { commandId } : {}) });

async function aDraft(over: object = {}) {
  const [procedures, drafts] = [new MemoryRepository(procedure), new MemoryRepository(draft)];
  const { views, references, saveDraft } = catalogueInMemory({ procedures, drafts, fields: [exams] });
  const publish = new PublishDraftHandler(drafts, procedures, views, references);
  const saving = { draftId: 'd-1', code, content: { ...content, ...over }, basedOn: 0 };
  const view = await saveDraft(saving, preparer());
  return { procedures, drafts, saveDraft, publish, view };
}

describe('a draft', () => {
  it('becomes a version of its procedure when another person announces it, once however often it is asked', async () => {
    const { publish, procedures } = await aDraft();
    const first = await publish.handle({ draftId: 'd-1', revision: 1 }, leader('c-1'));
    expect(first).toMatchObject({ state: 'published', version: 1 });
    expect(await publish.handle({ draftId: 'd-1', revision: 1 }, leader('c-1'))).toEqual(first);
    expect(await publish.handle({ draftId: 'd-1', revision: 1 }, leader('c-2'))).toMatchObject({ version: 1 });
    expect(procedures.events).toHaveLength(1);
  });

  it('is announced once when the mark on the draft was lost half-way', async () => {
    const { publish, procedures, drafts } = await aDraft();
    const execute = drafts.execute.bind(drafts);
    drafts.execute = () => Promise.reject(new Error('lost'));
    await expect(publish.handle({ draftId: 'd-1', revision: 1 }, leader('c-1'))).rejects.toThrow('lost');
    drafts.execute = execute;
    const again = await publish.handle({ draftId: 'd-1', revision: 1 }, leader('c-1'));
    expect(again).toMatchObject({ state: 'published', version: 1 });
    expect(procedures.events).toHaveLength(1);
  });

  it('is not announced by who saved it last, nor in a revision nobody has read', async () => {
    const { publish, saveDraft } = await aDraft();
    await expect(publish.handle({ draftId: 'd-1', revision: 1 }, preparer())).rejects.toMatchObject({
      refusal: { refused: 'forbidden', code: 'four-eyes' },
    });
    await saveDraft({ draftId: 'd-1', code, content, basedOn: 1 }, preparer());
    await expect(publish.handle({ draftId: 'd-1', revision: 1 }, leader())).rejects.toMatchObject({
      refusal: { code: 'draft-changed-meanwhile' },
    });
  });

  it('may be saved with gaps, which it tells, and is not announced with them', async () => {
    const { view, publish } = await aDraft({ name: '', limit: undefined, parts: { steps: [] } });
    expect(view.lacks).toEqual(['a', 'b', 'c', 'd', 'đ', 'e', 'g']);
    expect(view.faults.map(({ field }) => field)).toEqual(expect.arrayContaining(['name', 'limit', 'parts.subjects']));
    await expect(publish.handle({ draftId: 'd-1', revision: 1 }, leader())).rejects.toMatchObject({
      refusal: { code: 'draft-incomplete' },
    });
  });

  it('under the name of another field is refused', async () => {
    const { view, publish } = await aDraft({ fieldName: 'Thi THPT quốc gia' });
    expect(view.faults).toMatchObject([{ field: 'fieldCode' }]);
    await expect(publish.handle({ draftId: 'd-1', revision: 1 }, leader())).rejects.toMatchObject({
      refusal: { code: 'reference-not-known' },
    });
  });

  it('that rests on a document nobody registered is refused', async () => {
    const { view } = await aDraft({ documentId: 'khong-co' });
    expect(view.faults).toMatchObject([{ field: 'documentId' }]);
  });

  it('says what it changes against the version before', async () => {
    const { publish, saveDraft } = await aDraft();
    await publish.handle({ draftId: 'd-1', revision: 1 }, leader());
    const next = { ...content, validFrom: '2017-09-01', name: 'Cấp bản sao từ sổ gốc' };
    const view = await saveDraft({ draftId: 'd-2', code, content: next, basedOn: 0 }, preparer());
    expect(view.replaces).toBe(1);
    expect(view.differences.map(({ field }) => field)).toEqual(['name', 'validFrom']);
  });
});
