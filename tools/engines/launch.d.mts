export type EngineName = 'nats' | 'ferretdb' | 'postgres';

export interface EnginePorts {
  nats: number;
  natsMonitor: number;
  postgres: number;
  ferretdb: number;
}

export interface EngineOptions {
  /** Data in `nats/`, `postgres/`, `ferretdb/`, output in `logs/<engine>.log`. Kept by a second start. */
  dataDir: string;
  /** Default: free ports of 127.0.0.1. */
  ports?: Partial<EnginePorts>;
  /** Start a part only; default: everything. */
  only?: 'nats' | 'mongo';
  /** `onExit` is called when an engine ends without having been stopped, `kill` included. */
  watch?: { onExit?: (name: EngineName, code: number) => void };
}

export interface RunningEngines {
  readonly mongoUri: string;
  readonly natsUrl: string;
  readonly natsMonitorUrl: string;
  /** Clean stop in order; nothing is left running. */
  stop(): Promise<void>;
  /** SIGKILL to the engine itself (for postgres the postmaster); resolves when it has gone. */
  kill(name: EngineName): Promise<void>;
  /** Up again on the same port and data, from dead or alive; resolves when it is ready. */
  restart(name: EngineName): Promise<void>;
  /** Starts it when it is down; does nothing when it runs. */
  revive(name: EngineName): Promise<void>;
  /** Of those that run. */
  pids(): Partial<Record<EngineName, number>>;
}

export function startEngines(options: EngineOptions): Promise<RunningEngines>;
