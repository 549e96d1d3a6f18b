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
import { dossier } from '../../domain/dossier.js';
import { Dossiers, type StoredDossier } from '../../domain/ports.js';
import { hasClock, type DossierState } from '../../domain/state.js';
import { STATUS_NAMES } from '../../domain/status.js';
import { masked } from '../../domain/views/masking.js';
import { Accesses } from '../../people/accesses.js';

const NOT_MOVED = 'Lịch năm này không dời hạn của hồ sơ này.';

/** Whom to tell that an appointment moved: personal data, read from the dossiers and shown after the access is noted. */
@Controller()
export class ListRescheduledHandler {
  constructor(
    private readonly people: PeopleToTell,
    private readonly dossiers: Dossiers,
    private readonly accesses: Accesses,
  ) {}

  @Answers(calendarApi.rescheduled)
  async list(@Payload() { year, ...query }: ListRescheduled, @Meta() meta: CommandMeta): Promise<Page<RescheduledRow>> {
    const { items, nextCursor } = await this.people.page(year, query);
    return { items: await Promise.all(items.map((item) => this.row(item, meta))), nextCursor };
  }

  @Answers(calendarApi.told)
  async told(@Payload() { year, dossierId }: MarkTold, @Meta() meta: CommandMeta): Promise<RescheduledRow> {
    const told = await this.people.told(year, dossierId, { at: meta.at, login: meta.actor });
    if (!told) throw Refused.because('not-found', 'not-rescheduled', NOT_MOVED);
    return this.row(told, meta);
  }

  private async row(moved: ToTell, meta: CommandMeta): Promise<RescheduledRow> {
    const { dossierId, previousDueOn, dueOn, rescheduledAt, toldAt, toldBy } = moved;
    const stored = await this.dossiers.read(dossierId);
    const state: DossierState = stored?.state ?? dossier.initial;
    const person = stored && (await this.personOf(stored, meta));
    return {
      dossierId,
      code: hasClock(state) ? state.code : '',
      procedureCode: state.status === 'absent' ? '' : state.procedureCode,
      state: state.status,
      stateName: STATUS_NAMES[state.status],
      previousDueOn,
      dueOn,
      rescheduledAt,
      applicantName: person?.name ?? null,
      phone: person?.phone ?? null,
      email: person?.email ?? null,
      toldAt: toldAt || null,
      toldBy: toldBy || null,
    };
  }

  private async personOf({ id, state, beside }: StoredDossier, meta: CommandMeta): Promise<Applicant | undefined> {
    const applicant = beside['applicant'] as Applicant | undefined;
    if (!applicant || state.status === 'absent') return undefined;
    const sight = await this.accesses.note({ id, unitId: state.unitId }, meta);
    return sight === 'whole' ? applicant : masked(applicant);
  }
}
