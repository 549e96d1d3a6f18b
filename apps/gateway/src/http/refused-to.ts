import { faultOf } from './fault-of.js';
import type { GatewayReply } from './gateway-request.js';
import type { Fault } from './http-problem.js';

/**
 * What a public page says about a refusal; what belongs to it in the head of the answer is set.
 * @throws what is no refusal
 */
export function refusedTo(reply: GatewayReply, cause: unknown): Fault {
  const fault = faultOf(cause);
  if (fault.status >= 500) throw cause;
  void reply.headers(fault.headers ?? {});
  return fault;
}
