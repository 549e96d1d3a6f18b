import type { Unit, UnitCode } from './unit.js';

/** Whether the unit exists on a day, `YYYY-MM-DD`. */
export const livesOn = ({ validFrom, dissolvedFrom }: Unit, day: string): boolean =>
  validFrom <= day && (!dissolvedFrom || day < dissolvedFrom);

/** The name on a day; before the first one, the first. */
export const nameOn = ({ names }: Unit, day: string): string =>
  (names.findLast(({ from }) => from <= day) ?? names[0])?.name ?? '';

/** The code given last among those borne on a day, or null. */
export const codeOn = ({ codes }: Unit, day: string): string | null =>
  codes.findLast((one) => isBorne(one, day))?.code ?? null;

/** A code given and replaced on the same day was never borne. */
export const isBorne = ({ from, to }: UnitCode, day: string): boolean => from <= day && (!to || day < to);
