import { jetstream, jetstreamManager, type JetStreamClient, type JetStreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection, type NodeConnectionOptions } from '@nats-io/transport-node';
import type { EventLog } from '@motcua/observability';

/** Options of every connection: never give up, notice a dead peer within seconds. */
export function natsOptions(url: string, name: string): NodeConnectionOptions {
  const addresses = url.split(',').map((address) => new URL(address.includes('://') ? address : `nats://${address}`));
  return {
    servers: addresses.map(({ host }) => host),
    ...credentialsOf(addresses[0]),
    name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    waitOnFirstConnect: true,
    pingInterval: 5_000,
    maxPingOut: 2,
  };
}

/** The client takes no credentials from an address. */
function credentialsOf(address: URL | undefined): { user?: string; pass?: string } {
  if (!address?.username) return {};
  return { user: decodeURIComponent(address.username), pass: decodeURIComponent(address.password) };
}

/** One connection of a service with its JetStream clients. */
export class NatsLink {
  private readonly reconnects: (() => void)[] = [];
  connected = true;
  private closing = false;

  private constructor(
    readonly connection: NatsConnection,
    readonly stream: JetStreamClient,
    readonly manager: JetStreamManager,
    private readonly log: EventLog,
  ) {}

  static async open(url: string, name: string, log: EventLog): Promise<NatsLink> {
    const connection = await connect(natsOptions(url, name));
    const manager = await jetstreamManager(connection, { checkAPI: false, timeout: 5_000 });
    const link = new NatsLink(connection, jetstream(connection, { timeout: 5_000 }), manager, log);
    void link.follow();
    void connection.closed().then((cause) => link.ended(cause));
    return link;
  }

  onReconnect(listener: () => void): void {
    this.reconnects.push(listener);
  }

  async close(): Promise<void> {
    this.closing = true;
    if (!this.connection.isClosed()) await this.connection.close();
  }

  /** The client gives up only for good, for example when its user is refused: a new process may do better. */
  private ended(cause: Error | void): void {
    if (this.closing) return;
    this.connected = false;
    this.log.error('NATS_CLOSED', 'the connection to NATS is closed for good; the service ends', cause);
    process.exit(70);
  }

  private async follow(): Promise<void> {
    for await (const status of this.connection.status()) {
      if (status.type === 'disconnect') {
        this.connected = false;
        this.log.warn('NATS_DISCONNECTED', 'the connection to NATS is lost, reconnecting', undefined);
      }
      if (status.type === 'reconnect') {
        this.connected = true;
        this.log.info('NATS_RECONNECTED', 'the connection to NATS is back');
        for (const listener of this.reconnects) listener();
      }
    }
  }
}
