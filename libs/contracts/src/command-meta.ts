/** Who asked for what, when, and by which request; travels beside every command. */
export interface CommandMeta {
  /** The same id again gets the same answer and changes nothing. */
  readonly commandId: string;
  /** Digest of what was asked, so that an id used for something else is noticed; empty for ids made by ourselves. */
  readonly fingerprint: string;
  /** Login of the account, or `<service>/<reaction>`. */
  readonly actor: string;
  readonly role: string;
  /** Unit the account belongs to; missing or empty where nobody said. */
  readonly unitId?: string;
  /** One user action through all services. */
  readonly correlationId: string;
  /** Id of the direct cause: the command id, or the event id for a reaction. */
  readonly causationId: string;
  /** RFC 3339 with offset: when it happened, by the injected clock or entered afterwards. */
  readonly at: string;
  /** RFC 3339 with offset: when it was entered. */
  readonly recordedAt: string;
}
