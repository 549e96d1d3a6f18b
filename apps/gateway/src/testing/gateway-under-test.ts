import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Module, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Accounts, ROLES, type Role } from '@motcua/auth';
import { Refused, Unavailable, type CommandMeta, type RefusalKind, type RequestSubject } from '@motcua/contracts';
import { NatsLink, ServiceClient } from '@motcua/messaging';
import { Clock, EventLog, ServiceConfig, toInstant } from '@motcua/observability';

import { gatewayAdapter, prepareGateway } from '../gateway.app.js';
import { GatewayConfig } from '../gateway.config.js';
import { GatewayModule } from '../gateway.module.js';

export interface Asked {
  readonly subject: string;
  readonly input: Record<string, unknown>;
  readonly meta: CommandMeta;
}

/** The other services, as a test wants them to answer. */
export class ServicesInMemory {
  readonly asked: Asked[] = [];
  private readonly answers = new Map<string, unknown>();

  answering<I, O>({ subject }: RequestSubject<I, O>, answer: O): void {
    this.answers.set(subject, answer);
  }

  refusing<I, O>({ subject }: RequestSubject<I, O>, refused: RefusalKind, code: string): void {
    this.answers.set(subject, Refused.because(refused, code, `Lý do: ${code}.`));
  }

  silent<I, O>({ subject }: RequestSubject<I, O>): void {
    this.answers.set(subject, new Unavailable('no answer'));
  }

  async ask(subject: RequestSubject<unknown, unknown>, input: unknown, meta: CommandMeta): Promise<unknown> {
    this.asked.push({ subject: subject.subject, input: JSON.parse(JSON.stringify(input)) as Asked['input'], meta });
    const answer = this.answers.get(subject.subject) ?? {};
    if (answer instanceof Error) throw answer;
    return answer;
  }
}

export const NOW = new Date('2017-05-16T08:00:00+07:00');

class StandingClock extends Clock {
  now(): Date {
    return NOW;
  }
}

export interface GatewayUnderTest {
  readonly app: NestFastifyApplication;
  readonly services: ServicesInMemory;
  readonly logged: { code: string; fields: Record<string, unknown> }[];
  /** Sends what NATS would. */
  notify(subject: string, position: number): void;
}

export const tokenOf = (role: Role): string => `token-of-the-${role}-account`;
export const passwordOf = (role: Role): string => `password of the ${role} account`;
export const as = (role: Role) => ({ authorization: `Bearer ${tokenOf(role)}` });

const accountOf = (role: Role) => ({
  role,
  login: role,
  name: `Người dùng mẫu ${role}`,
  token: tokenOf(role),
  password: passwordOf(role),
});

/** The whole gateway in memory: real routes, guards and pages; only the wire to other services is replaced. */
export async function startGateway(
  settings: Partial<GatewayConfig> = {},
  moreControllers: Type[] = [],
): Promise<GatewayUnderTest> {
  const services = new ServicesInMemory();
  const logged: GatewayUnderTest['logged'] = [];
  const subscribers = new Map<string, (error: null, message: { json: () => unknown }) => void>();
  const config = Object.assign(new GatewayConfig(), settings);
  const parts = surroundings(config, { services, logged, subscribers });
  const accounts = Accounts.from({ accounts: ROLES.map(accountOf) }, config.DEPARTMENT_UNIT);
  const testing = await Test.createTestingModule({
    imports: [parts, { module: GatewayModule, controllers: moreControllers }],
  })
    .overrideProvider(Accounts)
    .useValue(accounts)
    .compile();
  const app = testing.createNestApplication<NestFastifyApplication>(gatewayAdapter(), { logger: false });
  await prepareGateway(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const notify = (subject: string, position: number) =>
    subscribers.get(subject)?.(null, { json: () => ({ position }) });
  return { app, services, logged, notify };
}

interface Recording {
  services: ServicesInMemory;
  logged: GatewayUnderTest['logged'];
  subscribers: Map<string, unknown>;
}

function surroundings(config: GatewayConfig, { services, logged, subscribers }: Recording) {
  const line = (code: string, fields: Record<string, unknown> = {}) => void logged.push({ code, fields });
  const log = {
    info: (code: string, _: string, fields?: Record<string, unknown>) => line(code, fields),
    warn: (code: string, _: string, __: unknown, fields?: Record<string, unknown>) => line(code, fields),
    error: (code: string, _: string, __: unknown, fields?: Record<string, unknown>) => line(code, fields),
  };
  const connection = {
    subscribe: (subject: string, { callback }: { callback: unknown }) => void subscribers.set(subject, callback),
  };
  const providers = [
    { provide: ServiceConfig, useValue: config },
    { provide: Clock, useClass: StandingClock },
    { provide: EventLog, useValue: log },
    { provide: ServiceClient, useValue: services },
    { provide: NatsLink, useValue: { connection, onReconnect: () => undefined } },
  ];
  @Module({ providers, exports: providers })
  class Surroundings {}
  return { module: Surroundings, global: true };
}

export const at = (instant: string): string => toInstant(new Date(instant));
