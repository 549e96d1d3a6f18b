import type {
  AdoptIndexSet,
  Aggregate,
  Decision,
  FactsOf,
  FieldError,
  IndexItemInput,
  IndexScoring,
} from '@motcua/contracts';

import { conflict, faults, notFound } from '../refusals.js';

export type IndexSetFact = FactsOf<'inspections.index-set'>;

/** Points are hundredths of a point. */
export interface IndexItem {
  readonly code: string;
  readonly max: number;
  /** Empty for an item with children. */
  readonly scoring: IndexScoring | '';
  readonly steps: readonly number[];
  readonly findingKinds: readonly string[];
}

/** Criteria of the reform index as a document sets them. Names are kept beside; a set never changes once adopted. */
export interface IndexSet {
  readonly status: 'adopted';
  readonly code: string;
  readonly version: number;
  readonly document: string;
  readonly validFrom: string;
  readonly total: number;
  readonly illustrative: boolean;
  readonly items: readonly IndexItem[];
}

export type IndexSetState = { readonly status: 'absent' } | IndexSet;

export const indexSet: Aggregate<IndexSetState, IndexSetFact> = {
  name: 'inspections.index-set',
  initial: { status: 'absent' },
  evolve(_state, { data: { code, version, document, validFrom, total, illustrative, items } }) {
    return { status: 'adopted', code, version, document, validFrom, total, illustrative, items: items.map(itemIn) };
  },
};

/** An item as an event carries it. */
export const itemIn = (item: Omit<IndexItem, 'scoring'> & { readonly scoring: string }): IndexItem => ({
  code: item.code,
  max: item.max,
  scoring: item.scoring as IndexItem['scoring'],
  steps: [...item.steps],
  findingKinds: [...item.findingKinds],
});

export const noIndexSet = notFound('index-set-not-found', 'Không có bộ tiêu chí này.');

/** Items without children: those that are scored. */
export const scoredItems = <T extends { readonly code: string }>(items: readonly T[]): T[] =>
  items.filter(({ code }) => !items.some((other) => parentOf(other.code) === code));

const parentOf = (code: string): string => code.split('.').slice(0, -1).join('.');

export function adoptIndexSet(state: IndexSetState, command: AdoptIndexSet, at: string): Decision<IndexSetFact> {
  if (state.status !== 'absent') {
    return conflict('index-set-exists', 'Bộ tiêu chí đã ban hành không sửa được; hãy ban hành phiên bản mới.');
  }
  const errors = [...sumFaults(command), ...command.items.flatMap((item, index) => itemFaults(item, index, command))];
  if (errors.length > 0) return faults('index-set-faulty', 'Bộ tiêu chí chưa đúng; xem từng dòng.', errors);
  const { setId, code, version, document, validFrom, total, illustrative } = command;
  const items = command.items.map((item) => ({
    code: item.code,
    max: item.max,
    scoring: item.scoring ?? '',
    steps: (item.steps ?? []).toSorted((a, b) => a - b),
    findingKinds: item.findingKinds ?? [],
  }));
  const data = { setId, code, version, document, validFrom, total, illustrative, items, adoptedAt: at };
  return [{ type: 'inspections.index-set.adopted.v1', data }];
}

/** Every parent is the sum of its children, and the total the sum of the areas. */
function sumFaults({ items, total }: AdoptIndexSet): FieldError[] {
  const sumOf = (parent: string) =>
    items.filter(({ code }) => parentOf(code) === parent).reduce((sum, { max }) => sum + max, 0);
  const areas = sumOf('');
  const wrong: FieldError[] =
    areas === total ? [] : [{ field: 'total', message: difference('Tổng các lĩnh vực', areas, total) }];
  items.forEach(({ code, max }, index) => {
    const sum = sumOf(code);
    if (items.some((child) => parentOf(child.code) === code) && sum !== max) {
      wrong.push({ field: `items.${index}.max`, message: difference(`Tổng các mục của ${code}`, sum, max) });
    }
  });
  return wrong;
}

const difference = (what: string, sum: number, expected: number): string =>
  `${what} là ${points(sum)} điểm, không phải ${points(expected)} điểm: lệch ${points(Math.abs(sum - expected))} điểm`;

/** `12,5` for 1250. */
export const points = (hundredths: number): string => String(hundredths / 100).replace('.', ',');

function itemFaults({ code, max, scoring, steps }: IndexItemInput, index: number, { items }: AdoptIndexSet) {
  const fault = (field: string, message: string): FieldError => ({ field: `items.${index}.${field}`, message });
  if (items.findIndex((other) => other.code === code) !== index) return [fault('code', `mã ${code} ghi hai lần`)];
  const parent = parentOf(code);
  if (parent && !items.some((other) => other.code === parent)) return [fault('code', `không có mục ${parent}`)];
  const leaf = !items.some((other) => parentOf(other.code) === code);
  if (!leaf) return scoring ? [fault('scoring', 'mục có mục con không chấm trực tiếp')] : [];
  if (max === 0) return [fault('max', 'điểm tối đa phải lớn hơn 0')];
  if (!scoring) return [fault('scoring', 'phải ghi cách chấm')];
  if (scoring !== 'steps') return [];
  const wholly = steps?.includes(0) && steps.includes(max) && steps.every((step) => step >= 0 && step <= max);
  return wholly ? [] : [fault('steps', 'các mức phải gồm 0, điểm tối đa và không vượt khoảng đó')];
}

/** @returns what is wrong with a score of the item, in Vietnamese, or nothing */
export function scoreFault({ scoring, max, steps }: IndexItem, score: number): string | undefined {
  if (score > max) return `tối đa ${points(max)} điểm`;
  if (scoring === 'yes-no' && score !== 0 && score !== max) return `chỉ nhận 0 hoặc ${points(max)} điểm`;
  if (scoring === 'steps' && !steps.includes(score))
    return `chỉ nhận một trong các mức: ${steps.map(points).join('; ')}`;
  return undefined;
}

/**
 * The next lower score an open finding suggests. A suggestion only: the appraiser scores.
 * @returns null where there is no lower step (already nothing, or scored by rate)
 */
export function lowerStep({ scoring, steps }: IndexItem, score: number): number | null {
  if (score <= 0 || scoring === 'rate') return null;
  return scoring === 'yes-no' ? 0 : (steps.findLast((step) => step < score) ?? null);
}
