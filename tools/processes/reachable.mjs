// @ts-check
import { connect } from 'node:net';

const ANSWER_WITHIN_MS = 2_000;

/**
 * Whether something on this machine accepts connections there.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function connects(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const answer = (/** @type {boolean} */ is) => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.setTimeout(ANSWER_WITHIN_MS, () => answer(false));
  });
}

/**
 * Whether a GET gives 200.
 *
 * @param {string} url
 * @returns {Promise<boolean>}
 */
export async function answersOk(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false; // refused, cut off or too slow: not ready, which is the answer
  }
}
