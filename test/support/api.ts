import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Access, Role } from '../../tools/start/system.mjs';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** The HTTP API as one account sees it. */
export class Api {
  constructor(
    private readonly baseUrl: string,
    private readonly token?: string,
  ) {}

  static as(system: { baseUrl: string; access: Access }, role?: Role): Api {
    const account = system.access.accounts.find((candidate) => candidate.role === role);
    return new Api(system.baseUrl, account?.token);
  }

  async get<T>(path: string): Promise<T> {
    const { status, body } = await this.send<T>('GET', path);
    if (status !== 200) throw new Error(`GET ${path} answered ${status}: ${JSON.stringify(body)}`);
    return body;
  }

  post<T>(path: string, body: object = {}, key: string = randomUUID()): Promise<Answer<T>> {
    return this.send<T>('POST', path, body, { 'idempotency-key': key });
  }

  put<T>(path: string, body: object, key: string = randomUUID()): Promise<Answer<T>> {
    return this.send<T>('PUT', path, body, { 'idempotency-key': key });
  }

  /** Sends until it is answered: the same key, so that a lost answer does no harm. */
  async insist<T>(path: string, body: object, key: string, withinMs = 120_000): Promise<Answer<T>> {
    const deadline = performance.now() + withinMs;
    for (;;) {
      const answer = await this.post<T>(path, body, key).catch((cause: unknown) => ({ status: 0, body: cause as T }));
      if (answer.status !== 0 && answer.status < 500) return answer;
      if (performance.now() > deadline) throw new Error(`POST ${path} was never answered: ${JSON.stringify(answer)}`);
      await sleep(100);
    }
  }

  private async send<T>(
    method: string,
    path: string,
    body?: object,
    extra: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...extra,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(15_000),
    });
    return { status: response.status, body: (await response.json()) as T };
  }
}
