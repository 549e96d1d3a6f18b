// @ts-check
import { highest, readMetric, total } from './metrics.mjs';
import { ask, runningServices } from './running.mjs';
import { table } from './table.mjs';

/** @typedef {import('./running.mjs').Running} Running */

const HELP = `motcua status [--json]

Asks every service of the copy that runs on DATA_DIR. Columns:
  ready       yes, no (with what is down) or "no answer"
  outbox      seconds the oldest fact has been waiting to be published; grows while NATS is away
  lag         events the slowest read model still has to fold
  parked      aggregates that wait for an earlier event or for a person: see \`motcua parked\`

Exit code 0 when every service is ready and nothing is parked, else 2.`;

/** @type {import('../motcua.mjs').Verb} */
export const status = {
  summary: 'is every service ready, and is anything waiting',
  help: HELP,
  async run() {
    const services = await Promise.all(runningServices().map(statusOf));
    const good = services.every(({ ready, parked }) => ready === 'yes' && !parked);
    return { json: { services }, text: table(HEAD, services.map(rowOf)), code: good ? 0 : 2 };
  },
};

const HEAD = ['service', 'port', 'pid', 'ready', 'outbox', 'lag', 'parked'];

/** @param {Running} service */
async function statusOf(service) {
  const [health, metrics] = await Promise.all([ask(service, '/health/ready'), ask(service, '/metrics')]);
  const text = metrics?.ok ? await metrics.text() : '';
  return {
    name: service.name,
    port: service.port,
    pid: service.pid ?? null,
    ready: await readiness(health),
    outboxOldestSeconds: highest(readMetric(text, 'outbox_oldest_seconds')),
    projectionLag: highest(readMetric(text, 'projection_lag_events')),
    parked: total(readMetric(text, 'parked_aggregates')),
  };
}

/** @param {Response | undefined} health */
async function readiness(health) {
  if (!health) return 'no answer';
  if (health.ok) return 'yes';
  const report = /** @type {{ error?: object } | undefined} */ (await health.json().catch(() => undefined));
  const down = Object.keys(report?.error ?? {});
  return down.length > 0 ? `no: ${down.join(', ')}` : `no: ${health.status}`;
}

/** @param {Awaited<ReturnType<typeof statusOf>>} service */
function rowOf({ name, port, pid, ready, outboxOldestSeconds, projectionLag, parked }) {
  const cell = (/** @type {number | null} */ value, unit = '') =>
    value === null ? '-' : `${Math.round(value)}${unit}`;
  return [name, `${port}`, cell(pid), ready, cell(outboxOldestSeconds, ' s'), cell(projectionLag), cell(parked)];
}
