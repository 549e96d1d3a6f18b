import type { AdoptIndexSet, IndexItemInput } from '@motcua/contracts';

import type { IndexItem } from '../domain/unit-index/criteria-set.js';
import type { UnitScoreFact } from '../domain/unit-index/unit-score.js';

export const at = '2017-11-01T09:00:00+07:00';
export const today = '2017-11-01';
export const items: IndexItemInput[] = [
  { code: '1', name: 'Chỉ đạo', max: 1500 },
  { code: '1.1', name: 'Kế hoạch', max: 1000, scoring: 'steps', steps: [0, 500, 1000], findingKinds: ['other'] },
  { code: '1.2', name: 'Báo cáo', max: 500, scoring: 'yes-no' },
  { code: '2', name: 'Thủ tục', max: 8500, scoring: 'rate' },
];
export const adopt: AdoptIndexSet = {
  setId: 'set-1',
  code: 'cchc',
  version: 1,
  name: 'Bộ tiêu chí minh họa',
  document: '746/QĐ-SGDĐT',
  validFrom: '2017-04-18',
  total: 10_000,
  illustrative: true,
  items,
};

export const item = (code: string, max: number, scoring: IndexItem['scoring'], steps: number[] = []): IndexItem => ({
  code,
  max,
  scoring,
  steps,
  findingKinds: [],
});
export const scored = [
  item('1.1', 1000, 'steps', [0, 500, 1000]),
  item('1.2', 500, 'yes-no'),
  item('2', 8500, 'rate'),
] as const;
export const terms = { items: scored, unitIds: ['thpt-a'], selfBy: '2017-11-15', answerBy: '2017-12-15' };
export const ref = { roundId: 'r', unitId: 'thpt-a' };
export const scores = (first: number, second: number, third: number) => [
  { item: '1.1', score: first },
  { item: '1.2', score: second },
  { item: '2', score: third },
];

export const scoreId = 'r.thpt-a';
export const selfScored: UnitScoreFact = {
  type: 'inspections.index-score.self-scored.v1',
  data: { scoreId, ...ref, scores: scores(1000, 500, 8000), scoredAt: at },
};
export const submitted: UnitScoreFact = {
  type: 'inspections.index-score.submitted.v1',
  data: { scoreId, total: 9500, submittedAt: at },
};
export const returned: UnitScoreFact = {
  type: 'inspections.index-score.returned.v1',
  data: { scoreId, returnedAt: at },
};
export const appraised: UnitScoreFact = {
  type: 'inspections.index-score.appraised.v1',
  data: { scoreId, scores: scores(500, 500, 8000), appraisedAt: at },
};
export const concluded: UnitScoreFact = {
  type: 'inspections.index-score.concluded.v1',
  data: { scoreId, total: 9000, concludedAt: at },
};
export const answered = (accepted: boolean): UnitScoreFact => ({
  type: 'inspections.index-score.answered.v1',
  data: { scoreId, accepted, answeredAt: at },
});
