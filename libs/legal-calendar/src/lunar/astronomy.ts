/**
 * New moons and solar longitude on the clock of Viet Nam, from the series of J. Meeus that the published algorithm of the
 * Vietnamese calendar uses (Hồ Ngọc Đức, "Thuật toán tính âm lịch"). Days are day numbers (days since 01/01/1970).
 */

/** Mean length of a lunation in days. */
const SYNODIC_MONTH = 29.530_588_53;

/** Julian day number of 01/01/1970, counted at noon. */
const JULIAN_DAY_OF_1970 = 2_440_588;

/** Viet Nam is 7 hours ahead of universal time; the calendar day begins at local midnight. */
const OFFSET_DAYS = 7 / 24;

/** New moon number 0 of the series is the one of 01/01/1900. */
const NEW_MOON_OF_1900 = 2_415_021.077;

const sinOf = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

/** Periodic terms of the true new moon, in days; `t` in Julian centuries since 1900, `k` the number of the lunation. */
function correction(k: number, t: number): number {
  const sun = 359.2242 + 29.105_356_08 * k - 0.000_033_3 * t ** 2 - 0.000_003_47 * t ** 3;
  const moon = 306.0253 + 385.816_918_06 * k + 0.010_730_6 * t ** 2 + 0.000_012_36 * t ** 3;
  const node = 21.2964 + 390.670_506_46 * k - 0.001_652_8 * t ** 2 - 0.000_002_39 * t ** 3;
  return (
    (0.1734 - 0.000_393 * t) * sinOf(sun) +
    0.0021 * sinOf(2 * sun) -
    0.4068 * sinOf(moon) +
    0.0161 * sinOf(2 * moon) -
    0.0004 * sinOf(3 * moon) +
    0.0104 * sinOf(2 * node) -
    0.0051 * sinOf(sun + moon) -
    0.0074 * sinOf(sun - moon) +
    0.0004 * sinOf(2 * node + sun) -
    0.0004 * sinOf(2 * node - sun) -
    0.0006 * sinOf(2 * node + moon) +
    0.001 * sinOf(2 * node - moon) +
    0.0005 * sinOf(2 * moon + sun)
  );
}

/** Difference between the uniform time of the series and universal time, in days; good for 1900-2100. */
const clockDrift = (t: number): number => -0.000_278 + 0.000_265 * t + 0.000_262 * t ** 2;

/** Day in Viet Nam of the `k`-th new moon after that of 01/01/1900. */
export function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const mean = 2_415_020.759_33 + 29.530_588_68 * k + 0.000_117_8 * t ** 2 - 0.000_000_155 * t ** 3;
  const wobble = 0.000_33 * sinOf(166.56 + 132.87 * t - 0.009_173 * t ** 2);
  const julian = mean + wobble + correction(k, t) - clockDrift(t);
  return Math.floor(julian + 0.5 + OFFSET_DAYS) - JULIAN_DAY_OF_1970;
}

/** Number of the last new moon on or before a day. */
export function lunationOf(day: number): number {
  const guess = Math.round((day + JULIAN_DAY_OF_1970 - NEW_MOON_OF_1900) / SYNODIC_MONTH) + 1;
  let k = guess;
  while (newMoonDay(k) > day) k -= 1;
  return k;
}

/**
 * Which twelfth of the sun's yearly path is entered by the beginning of a day in Viet Nam: 0 from the March equinox,
 * 9 from the winter solstice. A month in which it does not change has no principal term (trung khí).
 */
export function solarTwelfth(day: number): number {
  const t = (day + JULIAN_DAY_OF_1970 - 0.5 - OFFSET_DAYS - 2_451_545) / 36_525;
  const anomaly = 357.5291 + 35_999.0503 * t - 0.000_155_9 * t ** 2 - 0.000_000_48 * t ** 3;
  const mean = 280.466_45 + 36_000.769_83 * t + 0.000_303_2 * t ** 2;
  const centre =
    (1.9146 - 0.004_817 * t - 0.000_014 * t ** 2) * sinOf(anomaly) +
    (0.019_993 - 0.000_101 * t) * sinOf(2 * anomaly) +
    0.000_29 * sinOf(3 * anomaly);
  const apparent = mean + centre - 0.005_69 - 0.004_78 * sinOf(125.04 - 1934.136 * t);
  return Math.floor((((apparent % 360) + 360) % 360) / 30);
}
