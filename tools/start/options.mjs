// @ts-check
import { parseArgs } from 'node:util';
import { Problem } from '../setup/problem.mjs';

export const HELP = `npm start [-- options]

  --empty           no demonstration data; the real clock
  --clock <moment>  training clock from that moment, for example 2017-05-16T08:00:00+07:00
  --help            this text

Environment: PORT (default 8080), DATA_DIR (default .motcua), LOG_LEVEL (default info),
MONGODB_URI and NATS_URL (use these servers and start none).`;

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i;
const DEFAULT_PORT = 8080;

/**
 * @param {readonly string[]} args
 * @returns {{ empty: boolean, clock?: Date, help: boolean }}
 */
export function parseStartOptions(args) {
  const { empty, clock, help } = parse(args);
  return { empty, help, ...(clock === undefined ? {} : { clock: parseMoment(clock) }) };
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        empty: { type: 'boolean', default: false },
        clock: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Problem(`${/** @type {Error} */ (error).message}\n\n${HELP}`);
  }
}

/**
 * RFC 3339 with offset. Date itself would turn 31 February into March, so the day is checked too.
 *
 * @param {string} text
 */
export function parseMoment(text) {
  const moment = new Date(text);
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  const isReal = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
  if (MOMENT.test(text) && isReal && !Number.isNaN(moment.getTime())) return moment;
  throw new Problem(
    `--clock ${text}: not a moment with an offset as in RFC 3339; write it like 2017-05-16T08:00:00+07:00`,
  );
}

/**
 * @param {string | undefined} text the variable PORT
 * @returns {number}
 */
export function parsePort(text) {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Problem(`PORT=${text}: not a port; give a whole number from 1 to 65535`);
}
