import type {
  Aggregate,
  DecideIndexRound,
  Decision,
  FactsOf,
  IndexGrade,
  IndexResultView,
  OpenIndexRound,
  Refusal,
} from '@motcua/contracts';
import { vietnameseDate } from '@motcua/legal-calendar';

import type { KnownUnits } from '../known-unit.js';
import { conflict, invalid, notFound, unknownUnits } from '../refusals.js';
import { itemIn, noIndexSet, scoredItems, type IndexItem, type IndexSetState } from './criteria-set.js';
import { rank } from './ranking.js';
import { totalOf, type UnitScore } from './unit-score.js';

export type IndexRoundFact = FactsOf<'inspections.index-round'>;

/** A yearly round; it carries the scored items of its set, so that a result replays without the set. */
export interface IndexRound {
  readonly status: 'open' | 'decided';
  readonly setId: string;
  readonly setCode: string;
  readonly setVersion: number;
  readonly year: number;
  readonly unitIds: readonly string[];
  readonly selfBy: string;
  readonly answerBy: string;
  readonly total: number;
  readonly items: readonly IndexItem[];
  readonly decision: { readonly number: string; readonly decidedOn: string; readonly replaces: string } | null;
  readonly results: readonly IndexResultView[];
}

export type IndexRoundState = { readonly status: 'absent' } | IndexRound;

export const indexRound: Aggregate<IndexRoundState, IndexRoundFact> = {
  name: 'inspections.index-round',
  initial: { status: 'absent' },
  evolve(state, { type, data }) {
    if (type === 'inspections.index-round.opened.v1') {
      const { setId, setCode, setVersion, year, unitIds, selfBy, answerBy, total, items } = data;
      const asked = { setId, setCode, setVersion, year, unitIds: [...unitIds], selfBy, answerBy, total };
      return { status: 'open', ...asked, items: items.map(itemIn), decision: null, results: [] };
    }
    if (state.status === 'absent') return state;
    const { decision: number, decidedOn, replaces = '' } = data;
    const results = data.results.map(({ unitId, total, perMille, rank: place, grade }) => ({
      unitId,
      total,
      perMille,
      rank: place,
      grade: grade as IndexGrade,
    }));
    return { ...state, status: 'decided', decision: { number, decidedOn, replaces }, results };
  },
};

export const noIndexRound = notFound('index-round-not-found', 'Không có đợt chấm điểm này.');

interface Circumstances {
  readonly set: IndexSetState;
  readonly units: KnownUnits;
  readonly at: string;
  readonly today: string;
}

export function openIndexRound(
  state: IndexRoundState,
  command: OpenIndexRound,
  { set, units, at, today }: Circumstances,
): Decision<IndexRoundFact> {
  if (state.status !== 'absent') return conflict('index-round-exists', 'Mã đợt chấm điểm này đã được dùng.');
  if (set.status === 'absent') return noIndexSet;
  const { roundId, setId, year, unitIds, selfBy, answerBy } = command;
  const wrong = wrongUnits(unitIds, units, today) ?? wrongDays(command, set.validFrom, today);
  if (wrong) return wrong;
  const of = { setId, setCode: set.code, setVersion: set.version, total: set.total };
  const items = scoredItems(set.items).map((item) => ({
    ...item,
    steps: [...item.steps],
    findingKinds: [...item.findingKinds],
  }));
  const data = { roundId, ...of, year, unitIds, selfBy, answerBy, items, openedAt: at };
  return [{ type: 'inspections.index-round.opened.v1', data }];
}

function wrongDays({ selfBy, answerBy, year }: OpenIndexRound, validFrom: string, today: string): Refusal | undefined {
  if (selfBy < today) return invalid('self-by-past', 'selfBy', 'Hạn tự chấm không được ở quá khứ.');
  if (answerBy < selfBy) return invalid('answer-by-early', 'answerBy', 'Hạn giải trình không được trước hạn tự chấm.');
  if (`${year}-12-31` >= validFrom) return undefined;
  return invalid('set-not-yet-valid', 'year', `Bộ tiêu chí chỉ có hiệu lực từ ${vietnameseDate(validFrom)}.`);
}

function wrongUnits(ids: readonly string[], units: KnownUnits, today: string): Refusal | undefined {
  const unknown = ids.filter((id) => !units.has(id));
  if (unknown.length > 0) return unknownUnits(unknown);
  const unfit = ids.filter((id) => {
    const unit = units.get(id);
    return unit?.kind !== 'affiliated' || (unit.dissolvedFrom !== '' && unit.dissolvedFrom <= today);
  });
  if (unfit.length === 0) return undefined;
  const names = unfit.map((id) => units.get(id)?.name ?? id).join(', ');
  return invalid('unit-not-scored', 'unitIds', `Chỉ chấm đơn vị trực thuộc đang hoạt động; không phải: ${names}.`);
}

/**
 * Decides the result from the appraised scores. A later decision replaces the one before and names it.
 * @param scores by unit; units without a sheet are absent
 */
export function decideIndexRound(
  state: IndexRoundState,
  { roundId, decision, decidedOn, reason }: DecideIndexRound,
  { scores, at, today }: { scores: ReadonlyMap<string, UnitScore>; at: string; today: string },
): Decision<IndexRoundFact> {
  if (state.status === 'absent') return noIndexRound;
  if (decidedOn > today) return invalid('decided-later', 'decidedOn', 'Ngày quyết định không được ở tương lai.');
  const before = state.decision;
  if (before && !reason?.trim()) {
    return invalid('reason-missing', 'reason', `Quyết định mới thay ${before.number} phải ghi rõ lý do.`);
  }
  if (before?.number === decision) return invalid('same-decision', 'decision', 'Quyết định mới phải có số khác.');
  const waiting = state.unitIds.filter((id) => !isSettled(scores.get(id), today > state.answerBy));
  if (waiting.length > 0) {
    return conflict(
      'units-not-settled',
      `Còn ${waiting.length} đơn vị chưa thẩm định xong, chưa trả lời trong hạn hoặc có giải trình chưa xem xét: ${waiting.join(', ')}.`,
    );
  }
  const totals = state.unitIds.map((unitId) => ({ unitId, total: totalOf(scores.get(unitId)?.appraised ?? {}) }));
  const results = rank(totals, state.total, decidedOn);
  const replaces = before ? { replaces: before.number } : {};
  return [
    {
      type: 'inspections.index-round.decided.v1',
      data: { roundId, decision, decidedOn, ...replaces, results, decidedAt: at },
    },
  ];
}

const isSettled = (score: UnitScore | undefined, answerTimeOver: boolean): boolean =>
  score?.status === 'accepted' || (score?.status === 'concluded' && (score.answered || answerTimeOver));
