import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { DossierRef, dossiersApi, Refused, type CommandMeta, type DeadlineView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { dueOf } from '../../domain/clock.js';
import { limitText } from '../../domain/limit-text.js';
import { Calendars, Dossiers } from '../../domain/ports.js';
import { notFound } from '../../domain/refusals.js';
import { ruleSetOf } from '../../domain/rule-sets.js';
import { hasClock } from '../../domain/state.js';
import { remainingOf } from '../../domain/views/remaining-of.js';

@Controller()
export class ExplainDeadlineHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly calendars: Calendars,
  ) {}

  @Answers(dossiersApi.deadline)
  async handle(@Payload() { dossierId }: DossierRef, @Meta() meta: CommandMeta): Promise<DeadlineView> {
    const state = (await this.dossiers.read(dossierId))?.state;
    if (!state || state.status === 'absent') throw new Refused(notFound);
    if (!hasClock(state)) {
      throw Refused.because('conflict', 'clock-not-started', 'Hồ sơ chưa được tiếp nhận nên chưa có ngày hẹn trả.');
    }
    const calendar = this.calendars.current();
    const { dueOn, dueAt, explanation } = dueOf(state, calendar);
    const { code, source } = ruleSetOf(state.ruleSet);
    return {
      dueOn,
      dueAt,
      limit: limitText(state.limit),
      days: explanation.map((day) => ({ ...day })),
      countedFrom: state.countedFrom,
      extendedDueOn: state.extension?.dueOn ?? null,
      remaining: remainingOf(state, meta.recordedAt, calendar),
      ruleSet: { code, source },
      otherDueOn: state.supplements.at(-1)?.otherDueOn || null,
    };
  }
}
