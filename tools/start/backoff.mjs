// @ts-check

const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;
const STEADY_AFTER_MS = 60_000;

/** 1, 2, 4 … 30 s; from the beginning again after a minute without trouble. */
export class Backoff {
  #delayMs = FIRST_MS;
  #since = 0;

  /** @param {() => number} [now] */
  constructor(now = Date.now) {
    this.now = now;
  }

  started() {
    this.#since = this.now();
  }

  next() {
    if (this.now() - this.#since >= STEADY_AFTER_MS) this.#delayMs = FIRST_MS;
    const delayMs = this.#delayMs;
    this.#delayMs = Math.min(delayMs * 2, LONGEST_MS);
    return delayMs;
  }
}
