import type { DossierView, ProcedureDetails } from '@motcua/contracts';

import type { RunningSystem } from '../../tools/start/system.mjs';
import { aRequest } from '../support/a-dossier.js';
import { Api } from '../support/api.js';
import { rounded, spread } from './measure.js';

const SAMPLES = 60;

/** From the answer «completed» to the public listing showing it: statistics, measurement and listing in between. */
export async function timeToVisible(system: RunningSystem, procedure: string): Promise<Record<string, unknown>[]> {
  const api = Api.as(system, 'operator');
  const { items } = await api.get<{ items: { id: string }[] }>('/units?kind=division&limit=1');
  const division = items[0]?.id;
  const times: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const { body: dossier } = await api.post<DossierView>('/dossiers', aRequest(procedure, sample));
    await done(api.post(`/dossiers/${dossier.id}/transfer`, { toUnitId: division }));
    const before = await solved(api, procedure);
    await done(api.post(`/dossiers/${dossier.id}/complete`, { outcome: 'granted' }));
    const from = performance.now();
    while ((await solved(api, procedure)) <= before)
      if (performance.now() - from > 10_000) throw new Error('never visible');
    times.push(performance.now() - from);
    await done(api.post(`/dossiers/${dossier.id}/return`, { method: 'counter' }));
  }
  const { p50, p99 } = spread(times);
  return [{ samples: SAMPLES, 'p50 ms': rounded(p50), 'p99 ms': rounded(p99) }];
}

async function solved(api: Api, procedure: string): Promise<number> {
  return (await api.get<ProcedureDetails>(`/public/procedures/${procedure}`)).measured.solved;
}

async function done(answer: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
}
