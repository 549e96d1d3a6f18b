// @ts-check

const ANNOUNCE_AFTER_MS = 400;
const REDRAW_MS = 250;

/**
 * Shows what is going on: one line per finished step, and on a terminal one living line for the
 * running ones. Elsewhere a step that takes a while also announces itself.
 *
 * @param {{ stream?: NodeJS.WriteStream }} [options]
 */
export function createSteps({ stream = process.stderr } = {}) {
  /** @type {Map<string, number>} label → when it began */
  const running = new Map();
  const clear = stream.isTTY ? '\r\x1b[K' : '';

  function redraw() {
    const parts = [...running].map(([label, since]) => `${label} ${seconds(since)}`);
    stream.write(`${clear}${parts.length > 0 ? `... ${parts.join(' | ')}` : ''}`);
  }

  /** @param {string} line */
  function say(line) {
    stream.write(`${clear}${line}\n`);
  }

  /** @param {string} label */
  function announce(label) {
    if (stream.isTTY) return setInterval(redraw, REDRAW_MS);
    return setTimeout(() => say(`... ${label}`), ANNOUNCE_AFTER_MS);
  }

  /**
   * @template T
   * @param {string} label
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  async function step(label, work) {
    const since = Date.now();
    running.set(label, since);
    const timer = announce(label);
    let outcome = 'failed';
    try {
      const result = await work();
      outcome = 'ok';
      return result;
    } finally {
      clearInterval(timer); // clears a timeout as well
      running.delete(label);
      say(`${outcome} ${label} ${seconds(since)}`);
    }
  }

  return { step, say };
}

/** @typedef {ReturnType<typeof createSteps>} Steps */

/** @param {number} since */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
