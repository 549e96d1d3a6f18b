// @ts-check
import { Problem } from '../setup/problem.mjs';
import { ask, runningServices } from './running.mjs';
import { table } from './table.mjs';

/** @typedef {{ checked: number, ok: boolean, broken: { number: number, reportId: string, what: string }[], lastHash: string }} Verified */

const HELP = `motcua verify-reports [--json]

Computes anew, for every published report, the hash of its stored content and of its entry, and follows the chain:
numbers without gaps, each entry bound to the one before, the journal of facts the same as the book.

Prints the last hash: written down elsewhere (minutes, another computer), it proves later that nothing before it changed.
Exit code: 0 when all is as it was published, 2 when something is not, 1 when it could not be checked.`;

/** @type {import('../motcua.mjs').Verb} */
export const verifyReports = {
  summary: 'check the chain of published reports',
  help: HELP,
  async run(words) {
    if (words.length > 0) throw new Problem(HELP);
    const service = runningServices().find((one) => one.name === 'statistics');
    if (!service) throw new Problem('The statistics service does not run.');
    const response = await ask(service, '/published-reports/verification');
    if (!response) throw new Problem(`statistics does not answer on port ${service.port}.`);
    const answer = /** @type {Verified & { detail?: string, message?: string }} */ (await response.json());
    if (!response.ok) throw new Problem(`The reports could not be checked: ${answer.detail ?? answer.message}`);
    return { json: answer, text: textOf(answer), code: answer.ok ? 0 : 2 };
  },
};

/** @param {Verified} verified */
function textOf({ checked, ok, broken, lastHash }) {
  const head = `checked ${checked} reports: ${ok ? 'ok' : `${broken.length} faults`}`;
  const rows = broken.map(({ number, reportId, what }) => [`${number}`, reportId, what]);
  return [
    head,
    ...(rows.length > 0 ? [table(['number', 'report', 'what'], rows)] : []),
    ...(lastHash ? [`last hash ${lastHash}`] : []),
  ].join('\n');
}
