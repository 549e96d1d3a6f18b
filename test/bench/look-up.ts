import { Agent, request } from 'node:http';

import type { DossierReceipt } from '@motcua/contracts';

import type { RunningSystem } from '../../tools/start/system.mjs';
import { aRequest } from '../support/a-dossier.js';
import { Api } from '../support/api.js';
import { rounded, spread } from './measure.js';

const EACH = 300;

/** Wrong codes and wrong secrets in random order: what takes as long cannot be told apart. */
export async function lookUpTimes(system: RunningSystem, procedure: string): Promise<Record<string, unknown>[]> {
  const { body } = await Api.as(system, 'clerk').post<DossierReceipt>('/dossiers', aRequest(procedure, 999_999));
  const right = String(body.code);
  const secret = body.secret === 'AAAAAAAA' ? 'BBBBBBBB' : 'AAAAAAAA';
  const attempts = Array.from({ length: 2 * EACH }, (_, index) => ({
    what: index % 2 ? 'wrong code' : 'wrong secret',
    // As long as the right one, and another one each time.
    code: index % 2 ? `${right.slice(0, -4)}${String(5_000 + index).padStart(4, '0')}` : right,
    order: Math.random(),
  })).toSorted((a, b) => a.order - b.order);
  const times = new Map<string, number[]>();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (const { what, code } of attempts) {
    const ms = await timeOf(
      agent,
      `${system.baseUrl}/api/v1/public/dossiers/${encodeURIComponent(code)}?secret=${secret}`,
    );
    times.set(what, [...(times.get(what) ?? []), ms]);
  }
  agent.destroy();
  return [...times].map(([what, all]) => {
    const { p50, p99 } = spread(all);
    return { what, times: all.length, 'p50 ms': rounded(p50, 2), 'p99 ms': rounded(p99, 2) };
  });
}

function timeOf(agent: Agent, url: string): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent }, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 404
          ? resolve(performance.now() - started)
          : reject(new Error(`answered ${response.statusCode}`)),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}
