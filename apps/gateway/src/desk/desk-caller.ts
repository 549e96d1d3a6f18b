import { accountOf } from '@motcua/auth';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Caller } from '../writes/caller.js';
import { commandIdOf } from '../writes/ids.js';
import type { Sent } from './form/sent.js';

/** Hidden field of every form: made when the form is shown, so that a second click gives the same command. */
export const KEY = '_khoa';

/** Who sends the form, under the command id that follows from its key. */
export function callerOf(request: GatewayRequest, sent: Sent): Caller {
  const { login } = accountOf(request);
  const path = request.url.split('?', 1)[0] ?? '';
  const commandId = commandIdOf(login, sent[KEY], `${request.method} ${path}`);
  return new Caller(accountOf(request), commandId, request.id);
}
