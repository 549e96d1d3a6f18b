/** The only source of time; domain code receives instants, never reads them. */
export abstract class Clock {
  abstract now(): Date;

  /** RFC 3339 instant in Vietnamese time, the form of all our data. */
  instant(): string {
    return toInstant(this.now());
  }

  /** Today in Việt Nam, `YYYY-MM-DD`. */
  today(): string {
    return this.instant().slice(0, 10);
  }
}

/** Real time, or training time a fixed number of milliseconds away from it. */
export class OffsetClock extends Clock {
  constructor(private readonly offsetMs = 0) {
    super();
  }

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }
}

const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** `2017-05-16T08:00:00.000+07:00`: Việt Nam is UTC+7 all year. */
export function toInstant(date: Date): string {
  return new Date(date.getTime() + VIETNAM_OFFSET_MS).toISOString().replace('Z', '+07:00');
}
