/** Hours with one decimal, half up: 3 minutes are 0.1 hours. */
export const hoursOf = (minutes: number): number => Math.floor((minutes + 3) / 6) / 10;

/** Percent of `total` with one decimal, half up. @param total more than 0 */
export const rateOf = (part: number, total: number): number => Math.floor((part * 1_000) / total + 0.5) / 10;
