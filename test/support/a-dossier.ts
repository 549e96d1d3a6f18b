import type { DossierView } from '@motcua/contracts';
import { eventually } from '@motcua/testing';

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

type Step = readonly [act: string, body: object];

/** What may happen on the way: acts between hand-over and result. */
const DETOURS: readonly (readonly Step[])[] = [
  [],
  [
    ['request-supplement', { items: ['Giấy tờ mẫu'], reason: 'Thiếu.', approvedBy: 'Trưởng phòng mẫu' }],
    ['receive-supplement', {}],
  ],
  [
    ['consult', { unitId: 'sgddt', workingDays: 2 }],
    ['consultation-answered', { answer: 'Đồng ý.' }],
  ],
  [
    ['request-payment', { amount: 10_000, reason: 'Lệ phí mẫu' }],
    ['confirm-payment', { receiptNumber: 'BL-01' }],
  ],
  [
    ['request-withdrawal', { reason: 'Đổi ý.' }],
    ['cancel-withdrawal', { reason: 'Đổi ý lần nữa.' }],
  ],
];

/** Acts of the dossier with this number between hand-over and result. */
export const detourOf = (number: number): readonly Step[] => DETOURS[number % DETOURS.length] ?? [];

/** From the counter to the returned result, with or without detours, each step with its own key. */
export async function wholeLife(
  api: Api,
  procedureCode: string,
  number: number,
  toUnitId: string,
  detour: readonly Step[] = [],
): Promise<DossierView> {
  // The desk's own copy of the catalogue may lag behind the public listing; a refusal leaves nothing behind.
  const submitted = await eventually(async () => {
    const answer = await api.insist<DossierView>('/dossiers', aRequest(procedureCode, number), `life-${number}-submit`);
    if (answer.status !== 201) throw new Error(`submit answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer;
  });
  let latest = submitted.body;
  const steps: readonly Step[] = [
    ['transfer', { toUnitId }],
    ...detour,
    ['complete', { outcome: 'granted' }],
    ['return', { method: 'counter' }],
  ];
  for (const [act, body] of steps) {
    const answer = await api.insist<DossierView>(`/dossiers/${latest.id}/${act}`, body, `life-${number}-${act}`);
    if (answer.status !== 200) throw new Error(`${act} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    latest = answer.body;
  }
  return latest;
}
