import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { PlacesQuery, postingsApi, Refused, type PlacesView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import type { ListedProcedure } from '../../domain/listed-procedure.js';
import { Department, Postings, ProcedureListing, UnitDirectory } from '../../domain/ports.js';
import { noSuchProcedure } from '../../domain/posting-refusals.js';
import { placesView, type NotesOf } from '../../domain/posting-story.js';
import { postingId } from '../../domain/posting.js';

/** Where a procedure hangs, with the story of every place; for the staff. */
@Controller()
export class TellPlacesHandler {
  constructor(
    private readonly listing: ProcedureListing,
    private readonly postings: Postings,
    private readonly units: UnitDirectory,
    private readonly department: Department,
    private readonly clock: Clock,
  ) {}

  @Answers(postingsApi.places)
  async handle(@Payload() { procedureCode }: PlacesQuery): Promise<PlacesView> {
    const listed = await this.listing.one(procedureCode);
    if (!listed || listed.versions.length === 0) throw new Refused(noSuchProcedure);
    const [units, notesOf] = await Promise.all([this.units.all(), this.notesOf(listed)]);
    return placesView(listed, { units, notesOf, department: this.department.unitId, day: this.clock.today() });
  }

  private async notesOf({ code, postings }: ListedProcedure): Promise<NotesOf> {
    const ids = postings.map(({ unitId, channel }) => postingId(code, unitId, channel));
    const stored = await Promise.all(ids.map((id) => this.postings.read(id)));
    const notes = new Map(ids.map((id, index) => [id, stored[index]?.beside ?? {}]));
    return ({ unitId, channel }, seq) => {
      const beside = notes.get(postingId(code, unitId, channel)) ?? {};
      const [note, by] = [textOf(beside[`note-${seq}`]), textOf(beside[`by-${seq}`])];
      return [note, by ? `người kiểm tra: ${by}` : ''].filter(Boolean).join('; ');
    };
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
