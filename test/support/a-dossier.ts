import type { DossierView } from '@motcua/contracts';

import type { Api } from './api.js';

/** A plainly fictional applicant and one paper; an identity number that no register can contain. */
export const aRequest = (procedureCode: string, number: number, over: object = {}) => ({
  procedureCode,
  applicant: {
    kind: 'citizen',
    name: `Người nộp mẫu ${number}`,
    identityNumber: `000${String(number).padStart(9, '0')}`,
  },
  channel: 'counter',
  papers: [{ name: 'Đơn đề nghị', originals: 1, copies: 0 }],
  accept: true,
  ...over,
});

/** The acts after acceptance, with the account that does them. */
export const ACTS = [
  ['transfer', { toUnitId: 'unit-a' }],
  ['complete', { outcome: 'granted' }],
  ['return', { method: 'counter' }],
] as const;

/** From the counter to the returned result, each step with its own key. */
export async function wholeLife(
  api: Api,
  procedureCode: string,
  number: number,
  toUnitId: string,
): Promise<DossierView> {
  const submitted = await api.insist<DossierView>(
    '/dossiers',
    aRequest(procedureCode, number),
    `life-${number}-submit`,
  );
  let latest = submitted.body;
  for (const [act, body] of ACTS) {
    const sent = act === 'transfer' ? { toUnitId } : body;
    const answer = await api.insist<DossierView>(`/dossiers/${latest.id}/${act}`, sent, `life-${number}-${act}`);
    if (answer.status !== 200) throw new Error(`${act} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    latest = answer.body;
  }
  return latest;
}
