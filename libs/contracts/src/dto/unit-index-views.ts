import { request } from '../requests/request.js';
import type { FindingKind } from './inspection-findings.js';
import type { Page } from './shared.js';
import type {
  AdoptIndexSet,
  AnswerAppraisal,
  AppraiseUnit,
  DecideIndexRound,
  IndexRoundRef,
  IndexScoring,
  ListIndex,
  OpenIndexRound,
  ReturnSelfScores,
  SaveSelfScores,
  UnitScoreRef,
} from './unit-index.js';

/** Points are hundredths of a point. */
export interface IndexItemView {
  code: string;
  name: string;
  evidence: string;
  max: number;
  /** Null for an item with children. */
  scoring: IndexScoring | null;
  steps: number[];
  findingKinds: FindingKind[];
}

export interface IndexSetView {
  id: string;
  code: string;
  version: number;
  name: string;
  document: string;
  validFrom: string;
  total: number;
  illustrative: boolean;
  items: IndexItemView[];
}

export type IndexGrade = 'good' | 'fair' | 'average' | 'weak';

export interface IndexResultView {
  unitId: string;
  total: number;
  /** Tenths of a percent. */
  perMille: number;
  rank: number;
  grade: IndexGrade;
}

export interface IndexRoundView {
  id: string;
  setId: string;
  setCode: string;
  setVersion: number;
  year: number;
  unitIds: string[];
  selfBy: string;
  answerBy: string;
  total: number;
  decision: { number: string; decidedOn: string; replaces: string | null; reason: string } | null;
  results: IndexResultView[];
}

export type UnitScoreStanding = 'scoring' | 'submitted' | 'concluded' | 'accepted' | 'explained';

export interface UnitScoreSummary {
  unitId: string;
  state: UnitScoreStanding;
  scored: number;
  selfTotal: number;
  appraised: number;
  appraisedTotal: number;
}

/** A finding of the year of the round that touches a criterion. */
export interface IndexFlagView {
  findingId: string;
  kind: FindingKind;
  severity: string;
  standing: 'open' | 'overdue' | 'remedied';
}

export interface UnitItemView extends IndexItemView {
  self: number | null;
  note: string;
  url: string;
  evidenceIds: string[];
  appraised: number | null;
  reason: string;
  flags: IndexFlagView[];
  /** The lower step an open finding suggests; a suggestion only, the appraiser scores. */
  proposed: number | null;
}

export interface UnitScoreView extends UnitScoreSummary {
  roundId: string;
  items: UnitItemView[];
  /** Codes of items without self-score. */
  missing: string[];
  returnReason: string;
  explanation: string;
}

export interface IndexRoundFile extends IndexRoundView {
  illustrative: boolean;
  setName: string;
  document: string;
  units: UnitScoreSummary[];
}

export const indexApi = {
  adoptSet: request<AdoptIndexSet, IndexSetView>('inspections.index.adopt-set'),
  listSets: request<ListIndex, Page<IndexSetView>>('inspections.index.list-sets'),
  open: request<OpenIndexRound, IndexRoundView>('inspections.index.open-round'),
  list: request<ListIndex, Page<IndexRoundView>>('inspections.index.list-rounds'),
  get: request<IndexRoundRef, IndexRoundFile>('inspections.index.get-round'),
  decide: request<DecideIndexRound, IndexRoundView>('inspections.index.decide-round'),
  getScore: request<UnitScoreRef, UnitScoreView>('inspections.index.get-score'),
  saveSelf: request<SaveSelfScores, UnitScoreView>('inspections.index.save-self-scores'),
  submit: request<UnitScoreRef, UnitScoreView>('inspections.index.submit-self-scores'),
  sendBack: request<ReturnSelfScores, UnitScoreView>('inspections.index.return-self-scores'),
  appraise: request<AppraiseUnit, UnitScoreView>('inspections.index.appraise'),
  conclude: request<UnitScoreRef, UnitScoreView>('inspections.index.conclude-appraisal'),
  answer: request<AnswerAppraisal, UnitScoreView>('inspections.index.answer-appraisal'),
};
