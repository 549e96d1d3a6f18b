import type { IndexGrade, IndexResultView } from '@motcua/contracts';

/** Dated data: from which part of the maximum, in percent, a grade is given; highest first. */
const GRADES: readonly {
  readonly validFrom: string;
  readonly document: string;
  readonly verified: boolean;
  readonly from: readonly (readonly [percent: number, grade: IndexGrade])[];
}[] = [
  {
    // Illustration: the decision with the department's own thresholds was not found; change them with its number.
    validFrom: '2000-01-01',
    document: '',
    verified: false,
    from: [
      [80, 'good'],
      [65, 'fair'],
      [50, 'average'],
      [0, 'weak'],
    ],
  },
];

/** @param total, max hundredths of a point, 0 ≤ total ≤ max @returns tenths of a percent, half up; 1000 only when full */
export function perMilleOf(total: number, max: number): number {
  const rounded = Math.floor((2000 * total + max) / (2 * max));
  return total < max ? Math.min(rounded, 999) : rounded;
}

/** By the exact fraction, not by the rounded percentage. @param on `YYYY-MM-DD` */
export function gradeOf(total: number, max: number, on: string): IndexGrade {
  const rule = GRADES.findLast(({ validFrom }) => validFrom <= on) ?? GRADES[0];
  return rule?.from.find(([percent]) => total * 100 >= percent * max)?.[1] ?? 'weak';
}

/** Best first; equal totals share a rank and the next one is skipped (1, 1, 3). */
export function rank(
  totals: readonly { readonly unitId: string; readonly total: number }[],
  max: number,
  on: string,
): IndexResultView[] {
  const sorted = totals.toSorted((a, b) => b.total - a.total || (a.unitId < b.unitId ? -1 : 1));
  return sorted.map(({ unitId, total }) => ({
    unitId,
    total,
    perMille: perMilleOf(total, max),
    rank: 1 + sorted.filter((other) => other.total > total).length,
    grade: gradeOf(total, max, on),
  }));
}
