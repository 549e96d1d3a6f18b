import type {
  IndexItemView,
  IndexRoundView,
  IndexScoring,
  IndexSetView,
  UnitItemView,
  UnitScoreSummary,
  UnitScoreView,
} from '@motcua/contracts';

import { lowerStep, type IndexItem, type IndexSet } from './criteria-set.js';
import type { FindingFlag } from './flags.js';
import type { Listed } from './ports.js';
import type { IndexRound } from './round.js';
import { placeOfItem, totalOf, unscored, type UnitScore } from './unit-score.js';

/** What is kept beside an aggregate. */
export type Beside = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What is kept beside a set: its name, and names and wanted evidence of its items. */
export interface SetTexts {
  readonly name: string;
  readonly items: readonly { readonly code: string; readonly name: string; readonly evidence: string }[];
}

export const textsOf = (beside: Beside): SetTexts => ({
  name: text(beside['name']),
  items: (beside['items'] as SetTexts['items'] | undefined) ?? [],
});

export function indexSetView({ id, state, beside }: Listed<IndexSet>): IndexSetView {
  const { code, version, document, validFrom, total, illustrative } = state;
  const texts = textsOf(beside);
  const items = state.items.map((item) => itemView(item, texts));
  return { id, code, version, name: texts.name, document, validFrom, total, illustrative, items };
}

function itemView({ code, max, scoring, steps, findingKinds }: IndexItem, { items }: SetTexts): IndexItemView {
  const { name = '', evidence = '' } = items.find((one) => one.code === code) ?? {};
  const kinds = findingKinds as IndexItemView['findingKinds'];
  return {
    code,
    name,
    evidence,
    max,
    scoring: (scoring || null) as IndexScoring | null,
    steps: [...steps],
    findingKinds: kinds,
  };
}

export function indexRoundView({ id, state, beside }: Listed<IndexRound>): IndexRoundView {
  const { setId, setCode, setVersion, year, unitIds, selfBy, answerBy, total, decision, results } = state;
  const decided = decision && {
    number: decision.number,
    decidedOn: decision.decidedOn,
    replaces: decision.replaces || null,
    reason: text(beside['reason']),
  };
  const asked = { setId, setCode, setVersion, year, unitIds: [...unitIds], selfBy, answerBy, total };
  return { id, ...asked, decision: decided, results: [...results] };
}

export function summaryOf(unitId: string, score: UnitScore | undefined): UnitScoreSummary {
  const { status = 'scoring', self = {}, appraised = {} } = score ?? {};
  return {
    unitId,
    state: status,
    scored: Object.keys(self).length,
    selfTotal: totalOf(self),
    appraised: Object.keys(appraised).length,
    appraisedTotal: totalOf(appraised),
  };
}

/** Where texts of an item are kept beside a sheet. */
export const besideScore = {
  self: (item: string) => `self-${placeOfItem(item)}`,
  /** Files have a place of their own: a text that is saved again leaves them alone. */
  files: (item: string) => `files-${placeOfItem(item)}`,
  reason: (item: string) => `reason-${placeOfItem(item)}`,
  returned: 'returnReason',
  explanation: 'explanation',
} as const;

export interface SheetOf {
  readonly roundId: string;
  readonly unitId: string;
  readonly score: UnitScore | undefined;
  readonly beside: Beside;
  readonly round: IndexRound;
  readonly texts: SetTexts;
  readonly flags: readonly FindingFlag[];
}

export function unitScoreView({ roundId, unitId, score, beside, round, texts, flags }: SheetOf): UnitScoreView {
  return {
    roundId,
    ...summaryOf(unitId, score),
    items: round.items.map((item) => scoredItemView(item, { score, beside, texts, flags })),
    missing: unscored(score?.self ?? {}, round.items),
    returnReason: text(beside[besideScore.returned]),
    explanation: text(beside[besideScore.explanation]),
  };
}

function scoredItemView(
  item: IndexItem,
  { score, beside, texts, flags }: Pick<SheetOf, 'score' | 'beside' | 'texts' | 'flags'>,
): UnitItemView {
  const at = placeOfItem(item.code);
  const self = score?.self[at] ?? null;
  const given = (beside[besideScore.self(item.code)] ?? {}) as Record<string, unknown>;
  const touching = flags.filter(({ kind }) => item.findingKinds.includes(kind));
  const unremedied = touching.some(({ standing }) => standing === 'open' || standing === 'overdue');
  return {
    ...itemView(item, texts),
    self,
    note: text(given['note']),
    url: text(given['url']),
    evidenceIds: (beside[besideScore.files(item.code)] as string[] | undefined) ?? [],
    appraised: score?.appraised[at] ?? null,
    reason: text(beside[besideScore.reason(item.code)]),
    flags: touching.map(({ findingId, kind, severity, standing }) => ({
      findingId,
      kind,
      severity,
      standing: standing === 'withdrawn' ? 'remedied' : standing,
    })),
    proposed: unremedied && self !== null ? lowerStep(item, self) : null,
  };
}
