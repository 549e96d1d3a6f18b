import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Also safe inside a log line and a NATS header. */
const PATTERN = /^[A-Za-z0-9._:-]{1,100}$/;

/** The caller's correlation id, or a new one when there is none or it is not fit to be passed on. */
export function correlationId(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-correlation-id'];
  return typeof given === 'string' && PATTERN.test(given) ? given : randomUUID();
}
