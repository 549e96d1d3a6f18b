import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { catalogueApi, WithdrawAnnouncement, type CommandMeta } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { dayOf } from '../../domain/day.js';
import { Procedures, versionOf } from '../../domain/ports.js';
import { withdrawAnnouncement, withdrawRepeal } from '../../domain/procedure-decisions.js';

/**
 * What was announced by mistake is taken back; why is kept beside the procedure.
 * Judged by the day of entering: entered afterwards for an earlier day it would take back what has been in force.
 */
@Controller()
export class WithdrawAnnouncementHandler {
  constructor(private readonly procedures: Procedures) {}

  @Answers(catalogueApi.withdrawAnnouncement)
  async announcement(@Payload() { code, reason }: WithdrawAnnouncement, @Meta() meta: CommandMeta) {
    const decide = (state: Parameters<typeof withdrawAnnouncement>[0]) =>
      withdrawAnnouncement(state, code, dayOf(meta.recordedAt));
    return versionOf(await this.procedures.execute(code, meta, decide, { beside: noteOf(reason) }));
  }

  @Answers(catalogueApi.withdrawRepeal)
  async repeal(@Payload() { code, reason }: WithdrawAnnouncement, @Meta() meta: CommandMeta) {
    const decide = (state: Parameters<typeof withdrawRepeal>[0]) => withdrawRepeal(state, code, dayOf(meta.recordedAt));
    return versionOf(await this.procedures.execute(code, meta, decide, { beside: noteOf(reason) }));
  }
}

const noteOf = (reason: string) => (seq: number) => ({ [`note-${seq}`]: reason });
