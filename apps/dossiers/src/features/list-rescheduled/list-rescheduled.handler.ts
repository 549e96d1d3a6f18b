import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  calendarApi,
  ListRescheduled,
  MarkTold,
  Refused,
  type Applicant,
  type CommandMeta,
  type Page,
  type RescheduledRow,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { PeopleToTell, type ToTell } from '../../domain/calendar/ports.js';
import { Dossiers } from '../../domain/ports.js';
import { hasClock } from '../../domain/state.js';
import { STATUS_NAMES } from '../../domain/status.js';

const NOT_MOVED = 'Lịch năm này không dời hạn của hồ sơ này.';

/** Whom to tell that an appointment moved: personal data, read from the dossiers when it is asked for. */
@Controller()
export class ListRescheduledHandler {
  constructor(
    private readonly people: PeopleToTell,
    private readonly dossiers: Dossiers,
  ) {}

  @Answers(calendarApi.rescheduled)
  async list(@Payload() { year, ...query }: ListRescheduled): Promise<Page<RescheduledRow>> {
    const { items, nextCursor } = await this.people.page(year, query);
    return { items: await Promise.all(items.map((item) => this.row(item))), nextCursor };
  }

  @Answers(calendarApi.told)
  async told(@Payload() { year, dossierId }: MarkTold, @Meta() { at, actor }: CommandMeta): Promise<RescheduledRow> {
    const told = await this.people.told(year, dossierId, { at, login: actor });
    if (!told) throw Refused.because('not-found', 'not-rescheduled', NOT_MOVED);
    return this.row(told);
  }

  private async row({
    dossierId,
    previousDueOn,
    dueOn,
    rescheduledAt,
    toldAt,
    toldBy,
  }: ToTell): Promise<RescheduledRow> {
    const stored = await this.dossiers.read(dossierId);
    const { state, beside } = stored ?? { state: { status: 'absent' as const }, beside: {} };
    const applicant = (beside as Record<string, unknown>)['applicant'] as Applicant | undefined;
    return {
      dossierId,
      code: hasClock(state) ? state.code : '',
      procedureCode: state.status === 'absent' ? '' : state.procedureCode,
      state: state.status,
      stateName: STATUS_NAMES[state.status],
      ...{ previousDueOn, dueOn, rescheduledAt },
      applicantName: applicant?.name ?? null,
      phone: applicant?.phone ?? null,
      email: applicant?.email ?? null,
      toldAt: toldAt || null,
      toldBy: toldBy || null,
    };
  }
}
