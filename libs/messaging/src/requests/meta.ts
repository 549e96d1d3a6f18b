import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { NatsContext } from '@nestjs/microservices';
import { headers, type MsgHdrs } from '@nats-io/transport-node';
import type { CommandMeta } from '@motcua/contracts';

const NAMES: Record<keyof CommandMeta, string> = {
  commandId: 'mc-command-id',
  fingerprint: 'mc-fingerprint',
  actor: 'mc-actor',
  role: 'mc-role',
  unitId: 'mc-unit-id',
  correlationId: 'mc-correlation-id',
  causationId: 'mc-causation-id',
  at: 'mc-at',
  recordedAt: 'mc-recorded-at',
};

export function metaToHeaders(meta: CommandMeta): MsgHdrs {
  const all = headers();
  for (const [key, name] of Object.entries(NAMES)) all.set(name, meta[key as keyof CommandMeta] ?? '');
  return all;
}

export function metaFromContext(context: ExecutionContext): CommandMeta {
  const all = context.switchToRpc().getContext<NatsContext>().getHeaders() as MsgHdrs | undefined;
  const entries = Object.entries(NAMES).map(([key, name]) => [key, all?.get(name) ?? '']);
  return Object.fromEntries(entries) as unknown as CommandMeta;
}

/** Who asks, when, under which command id: `handle(@Payload() dto: X, @Meta() meta: CommandMeta)`. */
export const Meta = createParamDecorator((_: unknown, context: ExecutionContext) => metaFromContext(context));
