import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

import Fastify from 'fastify';

import type { RunningSystem } from '../../tools/start/system.mjs';
import { aRequest } from '../support/a-dossier.js';
import { rounded, throughput } from './measure.js';

const ROUNDS: Record<number, number> = { 1: 300, 16: 2_000, 64: 3_000 };

/** Dossiers accepted over HTTP through all services, beside Fastify answering the same body with nothing behind it. */
export async function httpThroughput(system: RunningSystem, procedure: string): Promise<Record<string, unknown>[]> {
  const raw = Fastify();
  raw.post('/dossiers', async (incoming, reply) => reply.code(201).send(incoming.body));
  const rawUrl = await raw.listen({ port: 0, host: '127.0.0.1' });
  const token = system.access.accounts.find(({ role }) => role === 'clerk')?.token ?? '';
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  try {
    const rows: Record<string, unknown>[] = [];
    for (const clients of [1, 16, 64]) {
      const rounds = ROUNDS[clients] ?? 500;
      const ceiling = await throughput(clients, rounds, (round) =>
        post(agent, `${rawUrl}/dossiers`, token, aRequest(procedure, round)),
      );
      const accepted = await throughput(clients, rounds, (round) =>
        post(agent, `${system.baseUrl}/api/v1/dossiers`, token, aRequest(procedure, round)),
      );
      rows.push({
        clients,
        'raw Fastify/s': rounded(ceiling.perSecond),
        'accepted/s': rounded(accepted.perSecond),
        'p50 ms': rounded(accepted.p50, 1),
        'p99 ms': rounded(accepted.p99, 1),
        'ratio to raw': rounded(accepted.perSecond / ceiling.perSecond, 2),
      });
    }
    return rows;
  } finally {
    agent.destroy();
    await raw.close();
  }
}

function post(agent: Agent, url: string, token: string, body: object): Promise<void> {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    'idempotency-key': randomUUID(),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 201 ? resolve() : reject(new Error(`answered ${response.statusCode}`)),
      );
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
}
