// @ts-check
import { join } from 'node:path';
import { readJson, writeJson } from '../processes/atomic-file.mjs';
import { Problem } from '../setup/problem.mjs';

/** The first working moment after the demonstration half-year. */
export const DEMO_START = new Date('2017-05-16T08:00:00+07:00');

/**
 * @typedef {{ trainingNow: string } | { real: true }} ClockFile
 * @typedef {{ empty: boolean, clock?: Date }} ClockWish
 */

/**
 * The first start of a data folder decides between the real and the training clock. The training
 * clock runs while the system runs and stands while it is stopped; it never goes back, since
 * recorded facts would come to lie in its future.
 */
export class SystemClock {
  #last = 0;

  /**
   * @param {string} file
   * @param {number | undefined} trainingNow undefined: the real clock
   * @param {() => number} realNow
   */
  constructor(file, trainingNow, realNow) {
    this.file = file;
    this.realNow = realNow;
    this.isTraining = trainingNow !== undefined;
    /** What services add to the machine's clock; one number, so that all agree. */
    this.offsetMs = trainingNow === undefined ? 0 : trainingNow - realNow();
    this.save();
  }

  /** Remembers where the clock stands, unless the machine's own clock was set back meanwhile. */
  save() {
    if (!this.isTraining) return writeJson(this.file, { real: true });
    this.#last = Math.max(this.#last, this.realNow() + this.offsetMs);
    writeJson(this.file, { trainingNow: new Date(this.#last).toISOString() });
  }
}

/**
 * @param {string} dataDir
 * @param {ClockWish} wish
 * @param {() => number} [realNow]
 */
export function openClock(dataDir, wish, realNow = Date.now) {
  const file = join(dataDir, 'clock.json');
  const before = /** @type {ClockFile | undefined} */ (readJson(file));
  return new SystemClock(file, before ? resumed(before, wish, file) : first(wish), realNow);
}

/** @param {ClockWish} wish */
function first({ empty, clock }) {
  if (clock) return clock.getTime();
  return empty ? undefined : DEMO_START.getTime();
}

/**
 * @param {ClockFile} before
 * @param {ClockWish} wish
 * @param {string} file
 */
function resumed(before, { clock }, file) {
  if ('real' in before) {
    if (clock) throw new Problem('This data folder runs on the real clock: use another DATA_DIR with --clock.');
    return undefined;
  }
  const stands = Date.parse(before.trainingNow);
  if (Number.isNaN(stands)) throw new Problem(`${file}: trainingNow is not a moment: ${before.trainingNow}`);
  // The same command again goes on where the clock stands: facts have been recorded up to there.
  return Math.max(clock?.getTime() ?? stands, stands);
}
