import { describe, expect, it } from '@jest/globals';
import type { OpenSurvey } from '@motcua/contracts';
import { given } from '@motcua/testing';

import { opened, SURVEY_ID } from '../../testing/a-survey.js';
import type { KnownUnit } from '../known-unit.js';
import { campaign, standingOf, type Campaign } from './campaign.js';
import { closeSurvey, extendSurvey, openSurvey, withdrawSurvey } from './decide-campaign.js';

const school: KnownUnit = { name: 'Trường A', kind: 'affiliated', parentId: 'sgddt', dissolvedFrom: '' };
const units = new Map<string, KnownUnit>([
  ['thpt-a', school],
  ['thpt-b', { ...school, name: 'Trường B' }],
  ['gone', { ...school, name: 'Trường cũ', dissolvedFrom: '2017-01-01' }],
  ['van-phong', { ...school, name: 'Văn phòng', kind: 'division' }],
]);
const before = { at: '2017-07-20T08:00:00+07:00', today: '2017-07-20', units };
const during = { at: '2017-08-10T08:00:00+07:00', today: '2017-08-10' };
const after = { at: '2017-09-01T08:00:00+07:00', today: '2017-09-01' };
const command: OpenSurvey = {
  campaignId: SURVEY_ID,
  title: 'Khảo sát 2017',
  level: 'upper-secondary',
  audience: 'parents',
  unitIds: ['thpt-a', 'thpt-b'],
  from: '2017-08-01',
  to: '2017-08-31',
};

describe('opening a survey', () => {
  it('takes the questionnaire in force on its first day; its title is in no fact', () => {
    const facts = given(campaign).when((state) => openSurvey(state, command, before));
    expect(facts).toEqual([opened]);
    expect(JSON.stringify(facts)).not.toContain('Khảo sát 2017');
  });

  it.each<[string, Partial<OpenSurvey>, string]>([
    ['of an unknown unit', { unitIds: ['x'] }, 'unit-unknown'],
    ['of a division', { unitIds: ['van-phong'] }, 'unit-not-surveyed'],
    ['of a unit that is no more', { unitIds: ['gone'] }, 'unit-not-surveyed'],
    ['that ends before it begins', { to: '2017-07-31' }, 'period-reversed'],
    ['in the past', { from: '2017-07-01', to: '2017-07-19' }, 'period-over'],
    ['of more than a year', { to: '2018-08-02' }, 'period-too-long'],
    ['before there was a questionnaire', { from: '2017-07-10' }, 'no-questionnaire'],
    ['of pupils of a primary school', { level: 'primary', audience: 'pupils' }, 'too-young'],
  ])('%s is refused', (_, change, code) => {
    expect(given(campaign).when((state) => openSurvey(state, { ...command, ...change }, before))).toMatchObject({
      code,
    });
  });

  it('twice under one id is refused', () => {
    expect(given(campaign, opened).when((state) => openSurvey(state, command, before))).toMatchObject({
      code: 'survey-exists',
    });
  });
});

describe('a survey under way', () => {
  const running = given(campaign, opened);

  it('is planned, then runs, then ends by itself', () => {
    const days = ['2017-07-31', '2017-08-01', '2017-08-31', '2017-09-01'];
    const standings = days.map((day) => standingOf(running.state as Campaign, day));
    expect(standings).toEqual(['planned', 'running', 'running', 'ended']);
  });

  it('is given more time, never less', () => {
    const to = (day: string) =>
      running.when((state) => extendSurvey(state, { campaignId: SURVEY_ID, to: day }, during));
    expect(to('2017-09-15')).toMatchObject([{ data: { to: '2017-09-15' } }]);
    expect(to('2017-08-31')).toMatchObject({ code: 'not-later' });
    expect(to('2018-08-31')).toMatchObject({ code: 'period-too-long' });
  });

  it('is not given more time once it has ended, for its results have been seen', () => {
    const late = running.when((state) => extendSurvey(state, { campaignId: SURVEY_ID, to: '2017-10-01' }, after));
    expect(late).toMatchObject({ code: 'survey-ended' });
    const closed = running.when((state) => closeSurvey(state, SURVEY_ID, during));
    expect(closed).toMatchObject([{ type: 'inspections.survey-campaign.closed.v1' }]);
    const again = given(campaign, opened, {
      type: 'inspections.survey-campaign.closed.v1',
      data: { campaignId: SURVEY_ID, closedAt: during.at },
    }).when((state) => extendSurvey(state, { campaignId: SURVEY_ID, to: '2017-10-01' }, during));
    expect(again).toMatchObject({ code: 'survey-ended' });
  });

  it('is taken back only while nobody has answered', () => {
    const withdraw = (answers: number) =>
      running.when((state) => withdrawSurvey(state, SURVEY_ID, { ...during, answers }));
    expect(withdraw(0)).toMatchObject([{ type: 'inspections.survey-campaign.withdrawn.v1' }]);
    expect(withdraw(1)).toMatchObject({ code: 'survey-answered' });
  });

  it('must exist', () => {
    expect(given(campaign).when((state) => closeSurvey(state, SURVEY_ID, during))).toMatchObject({
      code: 'survey-not-found',
    });
  });
});
