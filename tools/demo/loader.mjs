// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { NoAnswer } from './client.mjs';

/**
 * @typedef {import('./client.mjs').Post} Post
 * @typedef {import('./client.mjs').Answer} Answer
 * @typedef {import('./stages.mjs').Stage} Stage
 * @typedef {import('./stages.mjs').Chain} Chain
 * @typedef {import('./stages.mjs').Row} Row
 *
 * @typedef {object} Loading
 * @property {Post} post
 * @property {number} inFlight chains under way at once
 * @property {(row: Row, detail: string) => void} onRefused
 * @property {() => void} onLoaded
 * @property {number} [patienceMs]
 */

/** What earlier stages entered reaches other services by event: so long a refusal may still turn into an answer. */
const PATIENCE_MS = 30_000;
const MAY_PASS = new Set([404, 409, 422]);
const NOT_NOW = new Set([429, 500, 502, 503, 504]);

/**
 * @param {readonly Stage[]} stages
 * @param {Loading} loading
 * @returns {Promise<{ loaded: number, refused: number }>} rows behind a refused one of their chain count as refused
 */
export async function load(stages, loading) {
  const totals = { loaded: 0, refused: 0 };
  for (const { chains } of stages) {
    const patientUntil = performance.now() + (loading.patienceMs ?? PATIENCE_MS);
    await inParallel(chains, loading.inFlight, async (chain) => {
      const done = await loadChain(chain, loading, patientUntil);
      totals.loaded += done;
      totals.refused += chain.length - done;
    });
  }
  return totals;
}

/**
 * @param {Chain} chain
 * @param {Loading} loading
 * @param {number} patientUntil
 * @returns {Promise<number>} rows loaded
 */
async function loadChain(chain, loading, patientUntil) {
  let id = '';
  for (const [done, row] of chain.entries()) {
    const answer = await loadRow(row, id, loading, patientUntil);
    if (answer.status >= 300) {
      loading.onRefused(row, detailOf(answer));
      return done;
    }
    if (done === 0) id = answer.body.id ?? '';
    loading.onLoaded();
  }
  return chain.length;
}

/**
 * @param {Row} row
 * @param {string} id
 * @param {Loading} loading
 * @param {number} patientUntil
 * @returns {Promise<Answer>}
 */
async function loadRow({ path, key, body, method }, id, { post, patienceMs = PATIENCE_MS }, patientUntil) {
  const givenUp = performance.now() + patienceMs;
  for (let delay = 50; ; delay = Math.min(delay * 2, 1_000)) {
    const answer = await attempt(() => post(typeof path === 'string' ? path : path(id), `demo:${key}`, body, method));
    const until = NOT_NOW.has(answer.status) ? givenUp : MAY_PASS.has(answer.status) ? patientUntil : 0;
    if (performance.now() + delay >= until) return answer;
    await sleep(delay);
  }
}

/**
 * @param {() => Promise<Answer>} send
 * @returns {Promise<Answer>}
 */
async function attempt(send) {
  try {
    return await send();
  } catch (cause) {
    if (!(cause instanceof NoAnswer)) throw cause;
    return { status: 503, body: { detail: cause.message } };
  }
}

/** @param {Answer} answer */
function detailOf({ status, body: { title = '', detail = title, errors = [] } }) {
  return [`${status}`, detail, ...errors.map(({ field, message }) => `${field}: ${message}`)]
    .filter(Boolean)
    .join(' | ');
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {number} lanes
 * @param {(item: T) => Promise<void>} work
 */
async function inParallel(items, lanes, work) {
  const left = items.values();
  const lane = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
}
