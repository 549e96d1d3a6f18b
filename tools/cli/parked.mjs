// @ts-check
import { Problem } from '../setup/problem.mjs';
import { ask, runningServices } from './running.mjs';
import { table } from './table.mjs';

/**
 * @typedef {import('./running.mjs').Running} Running
 * @typedef {{ consumer: string, key: string, cause: 'gap' | 'fault', reason: string, since: string, waiting: number }} Parked
 */

const HELP = `motcua parked [--json]
motcua parked release <service> <consumer> <key> [--json]

Lists aggregates whose events wait, or applies what one of them has waiting, in order.
  gap     an earlier event has not come yet; it is applied by itself when that arrives
  fault   the event cannot be applied: repair the reason first, then release

Exit code of the list: 0 when nothing is parked, else 2. A release that still fails changes nothing.`;

/** @type {import('../motcua.mjs').Verb} */
export const parked = {
  summary: 'work that waits for a person; `parked release …` applies it again',
  help: HELP,
  run(words) {
    const [verb, ...rest] = words;
    if (verb === undefined) return list();
    if (verb === 'release') return release(rest);
    throw new Problem(`"parked ${verb}" is not known.\n\n${HELP}`);
  },
};

async function list() {
  const all = await Promise.all(runningServices().map(listOf));
  const items = all.flatMap((answer) => answer.items);
  const silent = all.filter((answer) => !answer.answered).map(({ service }) => service);
  const rows = items.map((entry) => [
    entry.service,
    entry.consumer,
    entry.key,
    entry.cause,
    `${entry.waiting}`,
    entry.since,
    entry.reason,
  ]);
  const head = ['service', 'consumer', 'key', 'cause', 'waiting', 'since', 'reason'];
  const lines = [items.length > 0 ? table(head, rows) : 'nothing is parked'];
  if (silent.length > 0) lines.push(`no answer from: ${silent.join(', ')}`);
  return { json: { items, silent }, text: lines.join('\n'), code: items.length + silent.length > 0 ? 2 : 0 };
}

/** A service without a database, such as the gateway, has no such page. @param {Running} service */
async function listOf(service) {
  const response = await ask(service, '/parked');
  const entries = response?.ok ? /** @type {Parked[]} */ (await response.json()) : [];
  const answered = response !== undefined && (response.ok || response.status === 404);
  return { service: service.name, answered, items: entries.map((entry) => ({ service: service.name, ...entry })) };
}

/** @param {string[]} words */
async function release([name, consumer, key, ...more]) {
  if (!name || !consumer || !key || more.length > 0) throw new Problem(HELP);
  const services = runningServices();
  const service = services.find((one) => one.name === name);
  if (!service) throw new Problem(`No service "${name}" runs; running: ${services.map((one) => one.name).join(', ')}.`);
  const response = await ask(service, '/parked/release', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ consumer, key }),
  });
  if (!response) throw new Problem(`${name} does not answer on port ${service.port}.`);
  if (!response.ok) throw new Problem(`${name} could not release ${key}: ${response.status} ${await response.text()}`);
  const { applied } = /** @type {{ applied: number }} */ (await response.json());
  return { json: { service: name, consumer, key, applied }, text: `${applied} events of ${key} were applied` };
}
