/** Hours with one decimal, half up: 3 minutes are 0.1 hours. */
export const hoursOf = (minutes: number): number => Math.floor((minutes + 3) / 6) / 10;
