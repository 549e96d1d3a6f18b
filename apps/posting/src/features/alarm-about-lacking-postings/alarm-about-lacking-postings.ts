import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { ChannelCoverage } from '@motcua/contracts';
import { Rounds } from '@motcua/messaging';
import { Clock, EventLog } from '@motcua/observability';

import { coverageOf } from '../../domain/coverage.js';
import { ProcedureListing, UnitDirectory } from '../../domain/ports.js';

const LOOK_MS = 5_000;

/** Tells when a unit posts fewer procedures than it must, once per change, and when all hang there again. */
@Injectable()
export class AlarmAboutLackingPostings implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds(
    LOOK_MS,
    () => this.look(),
    (cause) => this.log.warn('STORE_RETRY', 'looking for lacking postings failed, trying again', cause),
  );
  /** Codes that lack, by unit and channel. */
  private readonly told = new Map<string, string>();

  constructor(
    private readonly listing: ProcedureListing,
    private readonly units: UnitDirectory,
    private readonly clock: Clock,
    private readonly log: EventLog,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  async look(): Promise<void> {
    const [procedures, units] = await Promise.all([this.listing.all(), this.units.all()]);
    for (const { unitId, channels } of coverageOf(procedures, units, this.clock.today()))
      for (const coverage of channels) this.tell(unitId, coverage);
  }

  private tell(unitId: string, { channel, due, current, lacking }: ChannelCoverage): void {
    const key = `${unitId}:${channel}`;
    const codes = lacking.map(({ procedureCode }) => procedureCode).join(' ');
    const before = this.told.get(key) ?? '';
    if (codes === before) return;
    this.told.set(key, codes);
    const fields = { 'unit.id': unitId, channel, due, current };
    if (codes) this.log.warn('POSTINGS_LACKING', 'not all procedures are posted', undefined, { ...fields, codes });
    else this.log.info('POSTINGS_WHOLE', 'all procedures are posted again', fields);
  }
}
