import type { RunningEngines } from '../engines/launch.mjs';

export type ServiceName = 'gateway' | 'dossiers' | 'units' | 'inspections' | 'posting' | 'statistics' | 'partners';

export type Role = 'clerk' | 'handler' | 'head' | 'inspector' | 'procedures' | 'leader' | 'operator' | 'partner';

export interface Account {
  role: Role;
  login: string;
  password: string;
  token: string;
  /** Shown to people. */
  name?: string;
  /** Default: the department itself. */
  unitId?: string;
}

export interface Access {
  baseUrl: string;
  /** One per role. */
  accounts: Account[];
  /** Of single units, for example the head of a school. */
  unitAccounts: Account[];
}

export interface SystemOptions {
  dataDir: string;
  /** Public port; default: a free one. */
  port?: number;
  /** No demonstration data; on a new data folder the real clock. Default: true. */
  empty?: boolean;
  /** Training clock from that moment. */
  clock?: Date;
  /** Servers to use. What is not given is started; the environment is not looked at. */
  mongoUri?: string;
  natsUrl?: string;
  /** Bring back services and engines that die, `kill` included. Default: false. */
  autoRestart?: boolean;
  /** Default: all seven. */
  services?: readonly ServiceName[];
  /** Folder with `<app>/dist/main.js`; default: `apps` of the repository. */
  appsRoot?: string;
  /** Default: `tools/demo/load.mjs`. */
  demoScript?: string;
  logLevel?: string;
  /** Added to the environment of every service. */
  env?: Record<string, string>;
  readyWithinMs?: number;
  /** Gets every log line of the services; default: files only. */
  passOn?: (line: string) => void;
  /** Gets what happens (a death, a restart); default: nothing. */
  report?: (message: string) => void;
  /** Shows the steps of the start. */
  step?: <T>(label: string, work: () => Promise<T>) => Promise<T>;
  /** Ends a start half-way: everything already started is stopped and the promise rejects. */
  signal?: AbortSignal;
}

export interface RunningSystem {
  readonly baseUrl: string;
  readonly access: Access;
  readonly accessFile: string;
  readonly ports: Record<ServiceName, number>;
  /** Addresses in use; `own` is there when this system started engines. */
  readonly engines: { mongoUri: string; natsUrl: string; own?: RunningEngines };
  readonly services: {
    pid(name: ServiceName): number | undefined;
    /** SIGKILL; resolves when the process has gone. */
    kill(name: ServiceName): Promise<void>;
    /** Clean stop when it runs, start, and ready. */
    restart(name: ServiceName): Promise<void>;
    waitReady(name: ServiceName): Promise<void>;
  };
  /** Services, then engines; removes the lock. Safe to call twice. */
  stop(): Promise<void>;
}

export function startSystem(options: SystemOptions): Promise<RunningSystem>;
