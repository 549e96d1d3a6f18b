import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aggregateProvider } from '@motcua/persistence';
import { aMeta, startKit } from '@motcua/testing';
import type { TestingModule } from '@nestjs/testing';

import { UnitDirectory } from '../domain/ports.js';
import { answer } from '../domain/survey/answer.js';
import { batch } from '../domain/survey/batch.js';
import { campaign } from '../domain/survey/campaign.js';
import { Answers, Batches, Campaigns, SurveyIndex } from '../domain/survey/ports.js';
import { AnswerSurveyHandler } from '../features/answer-survey/answer-survey.handler.js';
import { EraseOpinionHandler } from '../features/erase-opinion/erase-opinion.handler.js';
import { IssueSlipsHandler } from '../features/issue-slips/issue-slips.handler.js';
import { RevokeSlipsHandler } from '../features/revoke-slips/revoke-slips.handler.js';
import { SurveyDesk } from '../survey/survey-desk.js';
import { allWith, opened, SURVEY_ID } from '../testing/a-survey.js';
import { MongoSurveys } from './mongo-surveys.js';

class MemoryDirectory extends UnitDirectory {
  async find(ids: readonly string[]) {
    const school = { name: 'Trường A', kind: 'affiliated' as const, parentId: 'sgddt', dissolvedFrom: '' };
    return new Map(ids.map((id) => [id, school]));
  }
}

const meta = (change: object = {}) => ({ ...aMeta(), at: '2017-08-02T08:00:00+07:00', ...change });

let kit: TestingModule;
beforeAll(async () => {
  kit = await startKit({
    providers: [
      aggregateProvider(Campaigns, campaign),
      aggregateProvider(Batches, batch),
      aggregateProvider(Answers, answer),
      { provide: SurveyIndex, useClass: MongoSurveys },
      { provide: UnitDirectory, useClass: MemoryDirectory },
      SurveyDesk,
      AnswerSurveyHandler,
      EraseOpinionHandler,
      IssueSlipsHandler,
      RevokeSlipsHandler,
    ],
  });
  await kit.get<Campaigns>(Campaigns).execute(SURVEY_ID, meta(), () => [opened]);
}, 60_000);
afterAll(() => kit.close());

async function printed(batchId: string, count: number): Promise<string[]> {
  const command = { batchId, campaignId: SURVEY_ID, unitId: 'thpt-a', count };
  return (await kit.get(IssueSlipsHandler).handle(command, meta())).tokens;
}

const fill = (token: string, score: number, by = meta(), opinion?: string) =>
  kit.get(AnswerSurveyHandler).handle({ token, scores: allWith(score), ...(opinion ? { opinion } : {}) }, by);

describe('a slip', () => {
  it('answers once, however many try at the same time', async () => {
    const [token = ''] = await printed('b-race', 1);
    const tries = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => fill(token, (index % 5) + 1)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const tallies = await kit.get<SurveyIndex>(SurveyIndex).tallies(SURVEY_ID);
    expect(tallies.get('thpt-a')?.n).toBe(1);
  });

  it('sent again by an impatient finger is thanked again', async () => {
    const [token = ''] = await printed('b-twice', 1);
    const same = meta();
    await fill(token, 4, same);
    expect(await fill(token.toLowerCase().replaceAll('-', ' '), 4, same)).toEqual({ unitName: 'Trường A' });
  });

  it('that was revoked or never printed is not known', async () => {
    const [token = ''] = await printed('b-revoked', 2);
    await kit.get(RevokeSlipsHandler).handle({ batchId: 'b-revoked' }, meta());
    await expect(fill(token, 4)).rejects.toMatchObject({ refusal: { code: 'slip-unknown' } });
    await expect(fill('AAAA-AAAA-AAAA', 4)).rejects.toMatchObject({ refusal: { code: 'slip-unknown' } });
  });

  it('is printed once: nobody keeps its token', async () => {
    const [token = ''] = await printed('b-once', 1);
    await expect(printed('b-once', 1)).rejects.toMatchObject({ refusal: { code: 'batch-printed' } });
    expect(JSON.stringify((await kit.get<Batches>(Batches).read('b-once'))?.beside)).not.toContain(token);
  });

  it('is not printed by people of the school that is asked about', async () => {
    const command = { batchId: 'b-own', campaignId: SURVEY_ID, unitId: 'thpt-a', count: 1 };
    const asked = kit.get(IssueSlipsHandler).handle(command, meta({ unitId: 'thpt-a' }));
    await expect(asked).rejects.toMatchObject({ refusal: { code: 'not-of-department' } });
  });
});

describe('an opinion', () => {
  it('is read without its unit, until it is erased', async () => {
    const [token = ''] = await printed('b-opinion', 1);
    await fill(token, 2, meta(), 'Nhà vệ sinh cần sửa.');
    const index = kit.get<SurveyIndex>(SurveyIndex);
    const { items } = await index.opinions({ campaignId: SURVEY_ID });
    expect(items.map(({ text }) => text)).toEqual(['Nhà vệ sinh cần sửa.']);
    await kit.get(EraseOpinionHandler).handle({ answerId: items[0]!.answerId }, meta({ unitId: 'sgddt' }));
    expect((await index.opinions({ campaignId: SURVEY_ID })).items).toEqual([]);
  });
});
