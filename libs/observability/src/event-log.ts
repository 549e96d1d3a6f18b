import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';

import type { EventCode } from './event-codes.js';

export type LogFields = Record<string, unknown>;

/** Log lines with a stable `event.code`. WARN will be retried, ERROR needs a person. Never payloads, names or tokens. */
@Injectable()
export class EventLog {
  constructor(private readonly logger: Logger) {}

  debug(code: EventCode, message: string, fields: LogFields = {}): void {
    this.logger.debug({ 'event.code': code, ...fields }, message);
  }

  info(code: EventCode, message: string, fields: LogFields = {}): void {
    this.logger.info({ 'event.code': code, ...fields }, message);
  }

  warn(code: EventCode, message: string, cause: unknown, fields: LogFields = {}): void {
    this.logger.warn({ 'event.code': code, ...describe(cause), ...fields }, message);
  }

  error(code: EventCode, message: string, cause: unknown, fields: LogFields = {}): void {
    this.logger.error({ 'event.code': code, ...describe(cause, true), ...fields }, message);
  }
}

function describe(cause: unknown, withStack = false): LogFields {
  if (cause === undefined) return {};
  if (!(cause instanceof Error)) return { 'error.message': typeof cause === 'string' ? cause : JSON.stringify(cause) };
  const code = 'code' in cause ? { 'error.code': cause.code } : {};
  return {
    'error.type': cause.name,
    'error.message': cause.message,
    ...code,
    ...(withStack ? { 'error.stack': cause.stack } : {}),
  };
}
