import type { PetitionAct, PetitionStatus } from '@motcua/contracts';

import type { Petition } from './petition.js';

export type PetitionMove = PetitionAct;

export const STATUS_NAMES: Readonly<Record<PetitionStatus, string>> = {
  received: 'Mới tiếp nhận',
  classified: 'Đang xử lý',
  'awaiting-sender': 'Chờ người gửi bổ sung',
  answered: 'Đã trả lời, chờ công khai',
  published: 'Đã công khai',
  kept: 'Đã trả lời, không công khai',
  rejected: 'Từ chối tiếp nhận',
  withdrawn: 'Người gửi đã rút',
};

/** What can be done in each situation. An answer needs a kind and a unit, hence a classification first. */
const MOVES: Readonly<Record<PetitionStatus, readonly PetitionMove[]>> = {
  received: ['classify', 'reject', 'ask', 'withdraw'],
  classified: ['classify', 'reject', 'ask', 'answer', 'withdraw'],
  'awaiting-sender': ['classify', 'receive-more', 'reject', 'withdraw'],
  answered: ['publish', 'keep'],
  published: ['erase'],
  kept: ['erase'],
  rejected: ['erase'],
  withdrawn: ['erase'],
};

export const movesOf = ({ status, erased }: Pick<Petition, 'status' | 'erased'>): readonly PetitionMove[] =>
  erased ? [] : MOVES[status];

/** The step that is due next; null while the sender is waited for and after the end. */
export function dueStep({ status, answerBy, publishBy }: Petition): { step: 'answer' | 'publish'; on: string } | null {
  if (status === 'received' || status === 'classified') return { step: 'answer', on: answerBy };
  return status === 'answered' ? { step: 'publish', on: publishBy } : null;
}
