import { Refused, type CommandMeta } from '@motcua/contracts';

import type { CommandRecord } from './aggregate-document.js';

/**
 * Whether this command was carried out before.
 * @throws Refused when its id was used for something else
 */
export function isRepeat(known: readonly Pick<CommandRecord, 'id' | 'fingerprint'>[], meta: CommandMeta): boolean {
  const before = known.find(({ id }) => id === meta.commandId);
  if (before && before.fingerprint !== meta.fingerprint) {
    const detail = 'Khóa Idempotency-Key này đã dùng cho một yêu cầu có nội dung khác.';
    throw Refused.because('invalid', 'idempotency-key-reused', detail);
  }
  return before !== undefined;
}
