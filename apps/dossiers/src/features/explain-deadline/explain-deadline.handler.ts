import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { DossierRef, dossiersApi, Refused, type DeadlineView } from '@motcua/contracts';
import { WorkingCalendar } from '@motcua/legal-calendar';
import { Answers } from '@motcua/messaging';

import { explain } from '../../domain/acceptance.js';
import { limitText } from '../../domain/limit-text.js';
import { Dossiers } from '../../domain/ports.js';
import { notFound } from '../../domain/refusals.js';

@Controller()
export class ExplainDeadlineHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly calendar: WorkingCalendar,
  ) {}

  @Answers(dossiersApi.deadline)
  async handle(@Payload() { dossierId }: DossierRef): Promise<DeadlineView> {
    const state = (await this.dossiers.read(dossierId))?.state;
    if (!state || state.status === 'absent') throw new Refused(notFound);
    if (state.status === 'submitted') {
      throw Refused.because('conflict', 'clock-not-started', 'Hồ sơ chưa được tiếp nhận nên chưa có ngày hẹn trả.');
    }
    const { dueOn, dueAt, explanation } = explain(state.limit, state.acceptedAt, this.calendar);
    return { dueOn, dueAt, limit: limitText(state.limit), days: explanation.map((day) => ({ ...day })) };
  }
}
