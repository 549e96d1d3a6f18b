import type { PeriodKind, ReportPeriod } from '@motcua/contracts';
import { addDays, addMonths } from '@motcua/legal-calendar';

/** When reporting periods of law begin and end: dated data, with the document they come from. */
interface PeriodLaw {
  readonly id: string;
  readonly document: string;
  /** First year whose periods it sets; a later law ends it. */
  readonly fromYear: number;
  /** Day of the month on which a period begins; the one before is the last day of the period before. */
  readonly firstDay: number;
}

/**
 * Nghị định 09/2019/NĐ-CP, article 12: month 15 of the month before to 14, quarter, six and nine months and year from the 15 of
 * the month before to the 14 of their last month (domain.md 4.2 [K+]). In force from 12/3/2019; its periods are proposed from
 * the year after, for the year 2019 was begun under other rules.
 */
const LAWS: readonly PeriodLaw[] = [
  { id: 'nd09', document: 'Nghị định số 09/2019/NĐ-CP', fromYear: 2020, firstDay: 15 },
];

interface Shape {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly name: string;
  /** Number of its first month and how many months it has. */
  readonly first: number;
  readonly months: number;
}

const ROMAN = ['I', 'II', 'III', 'IV'];

const SHAPES: readonly Shape[] = [
  ...Array.from({ length: 12 }, (_, index): Shape => {
    const month = index + 1;
    return { id: `m${String(month).padStart(2, '0')}`, kind: 'month', name: `Tháng ${month}`, first: month, months: 1 };
  }),
  ...ROMAN.map((roman, index): Shape => {
    return { id: `q${index + 1}`, kind: 'quarter', name: `Quý ${roman}`, first: 3 * index + 1, months: 3 };
  }),
  { id: 'h1', kind: 'half-year', name: '6 tháng đầu năm', first: 1, months: 6 },
  { id: '9m', kind: 'nine-months', name: '9 tháng năm', first: 1, months: 9 },
  { id: 'y', kind: 'year', name: 'Năm', first: 1, months: 12 },
];

/** Periods of a year by the law in force then, by first day; none where no law set them. */
export function periodsOfLaw(year: number): ReportPeriod[] {
  const law = LAWS.findLast(({ fromYear }) => fromYear <= year);
  return law ? SHAPES.map((shape) => periodOf(law, shape, year)) : [];
}

/** @returns null when the id is none of a law */
export function periodOfLaw(periodId: string): ReportPeriod | null {
  const [law, year] = periodId.split('-');
  const known = LAWS.some(({ id }) => id === law) && /^\d{4}$/.test(year ?? '');
  return known ? (periodsOfLaw(Number(year)).find((one) => one.periodId === periodId) ?? null) : null;
}

function periodOf({ id, document, firstDay }: PeriodLaw, shape: Shape, year: number): ReportPeriod {
  const begin = dayOf(year, shape.first, firstDay);
  const from = addMonths(begin, -1);
  const to = addDays(addMonths(begin, shape.months - 1), -1);
  const joined =
    shape.kind === 'month' || shape.kind === 'quarter' ? `${shape.name} năm ${year}` : `${shape.name} ${year}`;
  return {
    periodId: `${id}-${year}-${shape.id}`,
    name: joined,
    kind: shape.kind,
    year,
    from,
    to,
    cutOff: to,
    ground: document,
    origin: 'law',
  };
}

const dayOf = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
