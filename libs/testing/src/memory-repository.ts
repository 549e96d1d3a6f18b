import {
  isRefusal,
  Refused,
  type Aggregate,
  type AggregateRepository,
  type CommandMeta,
  type Decide,
  type ExecuteOptions,
  type Fact,
  type RecordedEvent,
  type Stored,
} from '@motcua/contracts';
import { besideOf, fold, isRepeat, record } from '@motcua/persistence';

/** The repository port in memory, with the same promises as the store; passes the same suite. */
export class MemoryRepository<S, E extends Fact> implements AggregateRepository<S, E> {
  readonly events: RecordedEvent[] = [];
  private readonly all = new Map<string, Stored<S> & { commands: CommandMeta[] }>();

  constructor(private readonly aggregate: Aggregate<S, E>) {}

  async read(id: string): Promise<Stored<S> | null> {
    return this.all.get(id) ?? null;
  }

  async execute(id: string, meta: CommandMeta, decide: Decide<S, E>, options: ExecuteOptions = {}): Promise<Stored<S>> {
    const found = this.all.get(id);
    if (found && isRepeat(found.commands.map(recorded), meta)) return found;
    const state = found?.state ?? this.aggregate.initial;
    const version = found?.version ?? 0;
    const decision = decide(state, version);
    if (isRefusal(decision)) throw new Refused(decision);
    if (decision.length === 0) return found ?? { id, state, version, beside: {} };
    const events = record(this.aggregate.name, id, version, decision, meta);
    this.events.push(...events);
    const next = {
      id,
      state: fold(this.aggregate, state, events),
      version: version + events.length,
      beside: { ...found?.beside, ...besideOf(options, version) },
      commands: [...(found?.commands ?? []), meta],
    };
    this.all.set(id, next);
    return next;
  }
}

const recorded = ({ commandId, fingerprint }: CommandMeta) => ({ id: commandId, fingerprint });
