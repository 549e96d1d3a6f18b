import { randomUUID } from 'node:crypto';

import type { CommandMeta } from '@motcua/contracts';

/** A command as a test needs it: a fresh id, a clerk, Tuesday 16/05/2017 at 08:00, unless said otherwise. */
export function aMeta(over: Partial<CommandMeta> = {}): CommandMeta {
  const commandId = over.commandId ?? randomUUID();
  const at = over.at ?? '2017-05-16T08:00:00.000+07:00';
  return {
    commandId,
    fingerprint: '',
    actor: 'clerk',
    role: 'clerk',
    correlationId: commandId,
    causationId: commandId,
    at,
    recordedAt: at,
    ...over,
  };
}
