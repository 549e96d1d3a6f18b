// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../setup/problem.mjs';
import { ask, runningServices } from './running.mjs';

/**
 * @typedef {object} Rebuild
 * @property {'none' | 'running' | 'done' | 'failed'} state
 * @property {number} generation
 * @property {number} position
 * @property {number} goal
 * @property {number} seconds
 * @property {{ number: number, reportId: string, outcome: 'same' | 'different' | 'replaced' }[]} reports
 * @property {string} reason
 */

const HELP = `motcua rebuild statistics [--json]

Builds the read models of all figures anew from the first event, beside the ones that answer, and changes over when they
have caught up. Published reports are computed once more on the way:
  same        the hash is the same
  different   the figures behind it came out otherwise: compare \`motcua reconcile\`
  replaced    the stream was made anew since, so the place is gone; its stored content is checked by \`motcua verify-reports\`

Exit code 0; 2 when a report is different; 1 when the rebuild failed (the old read models go on answering).`;

const LOOK_MS = 500;

/** @type {import('../motcua.mjs').Verb} */
export const rebuild = {
  summary: 'build the figures anew: `rebuild statistics`',
  help: HELP,
  async run([name, ...more]) {
    if (name !== 'statistics' || more.length > 0) throw new Problem(HELP);
    const service = runningServices().find((one) => one.name === name);
    if (!service) throw new Problem('The statistics service does not run.');
    let view = await call(service, { method: 'POST' });
    while (view.state === 'running') {
      process.stderr.write(`\r${view.position} of ${view.goal} events, ${view.seconds} s `);
      await sleep(LOOK_MS);
      view = await call(service);
    }
    process.stderr.write('\n');
    if (view.state === 'failed')
      throw new Problem(`The rebuild failed: ${view.reason}\nThe old figures go on answering.`);
    return {
      json: view,
      text: textOf(view),
      code: view.reports.some(({ outcome }) => outcome === 'different') ? 2 : 0,
    };
  },
};

/**
 * @param {import('./running.mjs').Running} service
 * @param {RequestInit} [init]
 * @returns {Promise<Rebuild>}
 */
async function call(service, init) {
  const response = await ask(service, '/rebuild', init);
  if (!response?.ok) throw new Problem(`statistics does not answer on port ${service.port}.`);
  return /** @type {Promise<Rebuild>} */ (response.json());
}

/** @param {Rebuild} view */
function textOf({ position, seconds, reports }) {
  const rate = seconds > 0 ? `, ${Math.round(position / seconds)} events/s` : '';
  const lines = reports.map(({ number, reportId, outcome }) => `report ${number} (${reportId}): ${outcome}`);
  return [`rebuilt up to event ${position} in ${seconds} s${rate}`, ...lines].join('\n');
}
