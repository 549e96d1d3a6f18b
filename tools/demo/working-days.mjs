// @ts-check

/** Days off of the public sector in the half-year, besides weekends (Tết Dương lịch, Tết Đinh Dậu, Giỗ Tổ, 30/4 and 1/5). */
const DAYS_OFF = new Set(
  '2017-01-02 2017-01-26 2017-01-27 2017-01-30 2017-01-31 2017-02-01 2017-04-06 2017-05-01 2017-05-02'.split(' '),
);

const DAY_MS = 86_400_000;

/** @param {string} day */
export function isWorkingDay(day) {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !DAYS_OFF.has(day);
}

/**
 * The working days of a span, both ends included.
 *
 * @param {string} from
 * @param {string} to
 */
export function workingDays(from, to) {
  /** @type {string[]} */
  const days = [];
  for (let day = from; day <= to; day = dayAfter(day)) if (isWorkingDay(day)) days.push(day);
  return days;
}

/**
 * The `count`-th working day after a day, which itself is not counted.
 *
 * @param {string} day
 * @param {number} count
 */
export function addWorkingDays(day, count) {
  let current = day;
  for (let left = count; left > 0;) {
    current = dayAfter(current);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}

/** @param {string} day */
const dayAfter = (day) => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/**
 * RFC 3339 in Vietnamese time.
 *
 * @param {string} day
 * @param {number} minute minute of the day
 * @param {number} [second]
 */
export function instantAt(day, minute, second = 0) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two(second)}+07:00`;
}

/**
 * Minute of the day from `HH:MM`.
 *
 * @param {string} time
 */
export const minuteOf = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
