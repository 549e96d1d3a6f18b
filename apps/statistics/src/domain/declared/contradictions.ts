import type { DeclaredFigure, DeclaredNumbers, FigureDifference } from '@motcua/contracts';

export interface DeclaredLine {
  /** As it was written; empty for the total. */
  readonly label: string;
  readonly figures: DeclaredNumbers;
}

const WORDS: Readonly<Record<DeclaredFigure, string>> = {
  received: 'tiếp nhận',
  carriedOver: 'kỳ trước chuyển qua',
  new: 'mới tiếp nhận',
  newOnline: 'tiếp nhận trực tuyến',
  newDirect: 'tiếp nhận trực tiếp, bưu chính',
  solved: 'đã giải quyết',
  early: 'trước hạn',
  onTime: 'đúng hạn',
  late: 'đã giải quyết quá hạn',
  open: 'đang giải quyết',
  notDue: 'chưa đến hạn',
  overdue: 'đang giải quyết quá hạn',
};

/**
 * Relations of the form, (3) = (4)+(5)+(6) = (7)+(11), (7) = (8)+(9)+(10), (11) = (12)+(13), and of the form of 2017, which
 * knows no "trước hạn". Where several partitions fit, the first one that was written completely is compared.
 */
const RELATIONS: readonly { sum: DeclaredFigure; parts: readonly (readonly DeclaredFigure[])[] }[] = [
  {
    sum: 'received',
    parts: [
      ['carriedOver', 'new'],
      ['newOnline', 'newDirect', 'carriedOver'],
    ],
  },
  { sum: 'new', parts: [['newOnline', 'newDirect']] },
  { sum: 'received', parts: [['solved', 'open']] },
  {
    sum: 'solved',
    parts: [
      ['early', 'onTime', 'late'],
      ['onTime', 'late'],
    ],
  },
  { sum: 'open', parts: [['notDue', 'overdue']] },
];

/**
 * What disagrees: the total with its rows, a sum with its parts, and the total with what the system has computed.
 * Only numbers that were written are compared; nothing is repaired.
 * @param computed figures of the same unit and period, or null where the unit does not use the system
 */
export function contradictions(
  rows: readonly DeclaredLine[],
  total: DeclaredNumbers,
  computed: DeclaredNumbers | null,
): FigureDifference[] {
  const lines = [...rows, { label: '', figures: total }];
  return [
    ...againstRows(rows, total),
    ...lines.flatMap(againstParts),
    ...(computed ? againstComputed(rows, total, computed) : []),
  ];
}

function againstRows(rows: readonly DeclaredLine[], total: DeclaredNumbers): FigureDifference[] {
  return entriesOf(total).flatMap(([figure, stated]) => {
    const expected = sumOf(rows, figure);
    if (expected === null || expected === stated) return [];
    const what = figure === 'received' ? 'Tổng' : `Tổng ${WORDS[figure]}`;
    return [differenceOf('total', figure, '', stated, expected, `${what} ${stated} ≠ ${expected}`)];
  });
}

function againstParts({ label, figures }: DeclaredLine): FigureDifference[] {
  return RELATIONS.flatMap(({ sum, parts }) => {
    const stated = figures[sum];
    const written = parts.find((names) => names.every((name) => figures[name] !== undefined));
    if (stated === undefined || !written) return [];
    const values = written.map((name) => figures[name] as number);
    const expected = values.reduce((one, other) => one + other);
    if (expected === stated) return [];
    const where = label ? `${label}: ` : '';
    const named = written.map((name, index) => `${WORDS[name]} ${values[index]}`).join(' + ');
    const text = `${where}${capital(WORDS[sum])} ${stated} ≠ ${named} = ${expected}`;
    return [differenceOf('parts', sum, label, stated, expected, text)];
  });
}

function againstComputed(
  rows: readonly DeclaredLine[],
  total: DeclaredNumbers,
  computed: DeclaredNumbers,
): FigureDifference[] {
  const stated = { ...Object.fromEntries(entriesOf(WORDS).map(([figure]) => [figure, sumOf(rows, figure)])), ...total };
  return (entriesOf(stated as DeclaredNumbers) as [DeclaredFigure, number | null][]).flatMap(([figure, value]) => {
    const expected = comparable(figure, stated, computed);
    if (value === null || expected === undefined || expected === value) return [];
    const text = `${capital(WORDS[figure])}: ghi ${value} ≠ hệ thống tính ${expected}`;
    return [differenceOf('computed', figure, '', value, expected, text)];
  });
}

/** "Đúng hạn" of a form without "trước hạn" holds both. */
function comparable(
  figure: DeclaredFigure,
  stated: Readonly<Record<string, number | null | undefined>>,
  computed: DeclaredNumbers,
): number | undefined {
  const both = figure === 'onTime' && (stated['early'] ?? null) === null;
  return both ? (computed.onTime ?? 0) + (computed.early ?? 0) : computed[figure];
}

/** Sum over the rows; null unless every row says it. */
function sumOf(rows: readonly DeclaredLine[], figure: DeclaredFigure): number | null {
  const values = rows.map(({ figures }) => figures[figure]);
  if (rows.length === 0 || values.includes(undefined)) return null;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

const differenceOf = (
  kind: FigureDifference['kind'],
  figure: DeclaredFigure,
  row: string,
  stated: number,
  expected: number,
  text: string,
): FigureDifference => {
  const difference = stated - expected;
  return { kind, figure, row, stated, expected, difference, text: `${text}, lệch ${Math.abs(difference)}` };
};

const entriesOf = <T extends object>(of: T) => Object.entries(of) as [DeclaredFigure, T[keyof T] & number][];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
