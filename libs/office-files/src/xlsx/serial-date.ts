const DAY = 86_400_000;
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Excel believes in a 29 February 1900, as serial 60; before it days count from one day later. */
const EPOCH_1900 = Date.UTC(1899, 11, 31);
const EPOCH_AFTER_THE_DAY_THAT_NEVER_WAS = Date.UTC(1899, 11, 30);
const DAY_THAT_NEVER_WAS = 60;
/** 31/12/9999, the last day Excel knows. */
const LAST = 2_958_465;

/**
 * The day a number in an Excel cell stands for; its fraction, the time of day, is dropped.
 *
 * @param date1904 whether the workbook counts from 1904
 * @returns `yyyy-MM-dd`; undefined for a number that is no day
 */
export function dateOfSerial(serial: number, date1904: boolean): string | undefined {
  const day = Math.floor(serial);
  if (!Number.isFinite(day) || day > LAST || day < (date1904 ? 0 : 1)) return undefined;
  if (!date1904 && day === DAY_THAT_NEVER_WAS) return undefined;
  return new Date(epochOf(day, date1904) + day * DAY).toISOString().slice(0, 10);
}

function epochOf(day: number, date1904: boolean): number {
  if (date1904) return EPOCH_1904;
  return day < DAY_THAT_NEVER_WAS ? EPOCH_1900 : EPOCH_AFTER_THE_DAY_THAT_NEVER_WAS;
}

/** @param date `yyyy-MM-dd` @returns `dd/MM/yyyy` */
export const vietnameseDate = (date: string): string => date.split('-').toReversed().join('/');
