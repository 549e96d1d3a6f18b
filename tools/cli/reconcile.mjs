// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../setup/problem.mjs';
import { ask, runningServices } from './running.mjs';
import { table } from './table.mjs';

/**
 * @typedef {{ code: string, compared: number, differences: { key: string, expected: string, found: string }[], more: number }} Check
 * @typedef {{ at: string, position: number, durationMs: number, ok: boolean, checks: Check[], parked: { key: string }[] }} Compared
 * @typedef {{ running: boolean, last: Compared | null, failed: { at: string, reason: string } | null }} Status
 */

const HELP = `motcua reconcile [--json]

Compares, for all dossiers, record, journal, stream and contribution, and counts the contributions anew:
  record-journal          the journal holds every fact of the record, each once
  journal-stream          every fact of the journal has its place in the stream
  stream-contribution     every dossier is folded up to its last fact
  contribution-counters   the counters are the sum of the contributions

Facts recorded meanwhile are no differences. Parked work (\`motcua parked\`) is counted, not compared.
Exit code: 0 when all say the same, 2 when something differs, 1 when it could not be compared.`;

const LOOK_MS = 500;

/** @type {import('../motcua.mjs').Verb} */
export const reconcile = {
  summary: 'compare the figures with the records',
  help: HELP,
  async run(words) {
    if (words.length > 0) throw new Problem(HELP);
    const service = runningServices().find((one) => one.name === 'statistics');
    if (!service) throw new Problem('The statistics service does not run.');
    let status = await call(service, { method: 'POST' });
    while (status.running) {
      await sleep(LOOK_MS);
      status = await call(service);
    }
    const { last, failed } = status;
    if (failed || !last) throw new Problem(`It could not be compared: ${failed?.reason ?? 'no result'}`);
    return { json: last, text: textOf(last), code: last.ok ? 0 : 2 };
  },
};

/**
 * @param {import('./running.mjs').Running} service
 * @param {RequestInit} [init]
 * @returns {Promise<Status>}
 */
async function call(service, init) {
  const response = await ask(service, '/reconciliation', init);
  if (!response) throw new Problem(`statistics does not answer on port ${service.port}.`);
  const answer = /** @type {Status & { detail?: string, message?: string }} */ (await response.json());
  if (!response.ok) throw new Problem(`It could not be compared: ${answer.detail ?? answer.message}`);
  return answer;
}

/** @param {Compared} last */
function textOf({ at, position, durationMs, checks, parked }) {
  const rows = checks.map(({ code, compared, differences, more }) => [
    code,
    `${compared}`,
    `${differences.length + more}`,
  ]);
  const lines = [`${at}, up to event ${position}, ${durationMs} ms`, table(['check', 'compared', 'differences'], rows)];
  for (const { code, differences, more } of checks) {
    if (differences.length === 0) continue;
    const found = differences.map((one) => [one.key, one.expected, one.found]);
    lines.push('', code, table(['key', 'expected', 'found'], found), ...(more > 0 ? [`… and ${more} more`] : []));
  }
  if (parked.length > 0) lines.push('', `${parked.length} parked: see \`motcua parked\``);
  return lines.join('\n');
}
