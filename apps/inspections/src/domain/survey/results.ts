import type { Questionnaire, SurveyFigures, SurveyGroupResult, SurveyUnitResult } from '@motcua/contracts';

/** Scores given by one person: question → 1 to 5, the same questions for all of a survey. */
export type Scores = Readonly<Record<string, number>>;

/** Counts of scores of one unit, question by question. */
export interface Tally {
  n: number;
  /** Question → numbers of 1, 2, 3, 4, 5. */
  readonly counts: Map<string, number[]>;
}

export const emptyTally = (): Tally => ({ n: 0, counts: new Map() });

export function count(tally: Tally, scores: Scores): void {
  tally.n += 1;
  for (const [question, score] of Object.entries(scores)) {
    const numbers = tally.counts.get(question) ?? [0, 0, 0, 0, 0];
    numbers[score - 1] = (numbers[score - 1] ?? 0) + 1;
    tally.counts.set(question, numbers);
  }
}

/**
 * Units of which nothing is told: those with fewer answers than `fewest`, and as many of the next smallest as it takes
 * until those left out are at least two units with at least `fewest` answers together; else the total would give them
 * away. Units without an answer have nothing to hide.
 * @returns the units, and whether the total can be told: not when too few answers are left out or told at all
 */
export function suppressed(sizes: ReadonlyMap<string, number>, fewest: number) {
  const answered = [...sizes].filter(([, n]) => n > 0).toSorted(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  const hidden = answered.filter(([, n]) => n < fewest);
  const enough = () => hidden.length === 0 || (hidden.length > 1 && sum(hidden) >= fewest);
  for (const one of answered.slice(hidden.length)) {
    if (enough()) break;
    hidden.push(one);
  }
  return { units: new Set(hidden.map(([id]) => id)), total: enough() && sum(answered) >= fewest };
}

const sum = (sizes: readonly (readonly [string, number])[]): number => sizes.reduce((all, [, n]) => all + n, 0);

export function merged(tallies: Iterable<Tally>): Tally {
  const all = emptyTally();
  for (const { n, counts } of tallies) {
    all.n += n;
    for (const [question, numbers] of counts) all.counts.set(question, add(all.counts.get(question), numbers));
  }
  return all;
}

const add = (a: readonly number[] | undefined, b: readonly number[]): number[] =>
  b.map((number, index) => number + (a?.[index] ?? 0));

export function groupResult({ n, counts }: Tally, { parts }: Questionnaire): SurveyGroupResult {
  const of = (questions: readonly { id: string }[]) =>
    figures(questions.reduce<number[]>((all, { id }) => add(all, counts.get(id) ?? NONE), NONE));
  const questions = parts.flatMap((part) => part.questions);
  return {
    n,
    overall: of(questions),
    parts: parts.map((part) => ({ part: part.id, title: part.title, ...of(part.questions) })),
    questions: questions.map((one) => ({ question: one.id, text: one.text, ...of([one]) })),
  };
}

const NONE = [0, 0, 0, 0, 0];

function figures(distribution: number[]): SurveyFigures {
  const all = distribution.reduce((total, number) => total + number, 0);
  const points = distribution.reduce((total, number, index) => total + number * (index + 1), 0);
  const satisfied = (distribution[3] ?? 0) + (distribution[4] ?? 0);
  return { mean: share(points * 100, all, 100), satisfied: cautious(satisfied, all), distribution };
}

/** Half up on whole numbers: binary fractions would round some halves down. */
const share = (part: number, whole: number, per: number): number =>
  whole === 0 ? 0 : Math.floor((2 * part + whole) / (2 * whole)) / per;

/** Per cent, one decimal; 100,0 only when it is everybody. */
const cautious = (part: number, whole: number): number =>
  part < whole ? Math.min(99.9, share(part * 1_000, whole, 10)) : share(part * 1_000, whole, 10);

/** What is told of a survey: each unit in the order given, and all together. */
export function resultsOf(
  unitIds: readonly string[],
  tallies: ReadonlyMap<string, Tally>,
  { fewest, questionnaire }: { readonly fewest: number; readonly questionnaire: Questionnaire },
) {
  const hidden = suppressed(new Map(unitIds.map((id) => [id, tallies.get(id)?.n ?? 0])), fewest);
  const results = unitIds.map((unitId): Omit<SurveyUnitResult, 'unitName'> => {
    const tally = tallies.get(unitId);
    if (!tally || tally.n === 0) return { unitId, shown: 'none', result: null };
    if (hidden.units.has(unitId)) return { unitId, shown: 'suppressed', result: null };
    return { unitId, shown: 'full', result: groupResult(tally, questionnaire) };
  });
  const total = hidden.total ? groupResult(merged(tallies.values()), questionnaire) : null;
  return { total, results };
}
