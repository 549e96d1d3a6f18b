import type { AgeingView } from '@motcua/contracts';

import type { DayCount } from '../figure-ports.js';

interface Band {
  readonly label: string;
  /** First and last number of days; without the last: all older ones. */
  readonly from: number;
  readonly to?: number;
}

/** How old dossiers are grouped: a habit of the desk, set by no law. In calendar days. */
interface AgeBands {
  readonly validFrom: string;
  /** By days since acceptance; the day of acceptance is 0. */
  readonly open: readonly Band[];
  /** By days since the due day; the day after it is 1. */
  readonly overdue: readonly Band[];
}

/** Oldest first. */
const BANDS: readonly AgeBands[] = [
  {
    validFrom: '',
    open: [
      { label: '0–5 ngày', from: 0, to: 5 },
      { label: '6–10 ngày', from: 6, to: 10 },
      { label: '11–20 ngày', from: 11, to: 20 },
      { label: '21–30 ngày', from: 21, to: 30 },
      { label: 'Trên 30 ngày', from: 31 },
    ],
    overdue: [
      { label: '1–5 ngày', from: 1, to: 5 },
      { label: '6–10 ngày', from: 6, to: 10 },
      { label: '11–30 ngày', from: 11, to: 30 },
      { label: 'Trên 30 ngày', from: 31 },
    ],
  },
];

/** Open dossiers on a day by their age, and the overdue ones by how long they are. */
export function ageingOf(
  on: string,
  { received, due }: { received: readonly DayCount[]; due: readonly DayCount[] },
): Pick<AgeingView, 'on' | 'open' | 'overdue'> {
  const bands = BANDS.findLast(({ validFrom }) => validFrom <= on) as AgeBands;
  return { on, open: counted(bands.open, received, on), overdue: counted(bands.overdue, due, on) };
}

function counted(bands: readonly Band[], days: readonly DayCount[], on: string): AgeingView['open'] {
  return bands.map(({ label, from, to = Number.POSITIVE_INFINITY }, index) => {
    // The youngest band also holds what a stopped clock made overdue on its very due day.
    const fits = (age: number) => (age >= from || index === 0) && age <= to;
    const count = days.reduce((sum, one) => sum + (fits(daysBetween(one.day, on)) ? one.count : 0), 0);
    return { label, count };
  });
}

const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
