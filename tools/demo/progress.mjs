// @ts-check

const WIDTH = 30;
const EVERY = 1_000;

/**
 * A bar on a terminal, otherwise a line for every thousand rows.
 *
 * @param {{ total: number, quiet: boolean, out: { isTTY?: boolean, write: (text: string) => unknown } }} options
 */
export function openProgress({ total, quiet, out }) {
  let done = 0;
  let shown = -1;
  const bar = () => {
    const filled = Math.floor((done / total) * WIDTH);
    const percent = Math.floor((done / total) * 100);
    if (percent === shown) return;
    shown = percent;
    out.write(`\rdemo [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total}`);
  };
  const line = () => {
    if (done % EVERY === 0) out.write(`demo: ${done} of ${total} rows\n`);
  };
  return {
    step() {
      done += 1;
      if (!quiet) (out.isTTY ? bar : line)();
    },
    /** Leaves the line of the bar before anything else is printed. */
    clear() {
      if (!quiet && out.isTTY && shown >= 0) out.write('\r\u001b[K');
      shown = -1;
    },
  };
}
