import { Injectable } from '@nestjs/common';
import type { CommandMeta } from '@motcua/contracts';

import type { ListedPosting } from '../domain/listed-procedure.js';
import { Postings, ProcedureListing } from '../domain/ports.js';
import { age } from '../domain/posting-ageing.js';
import type { Announced } from '../domain/posting-decisions.js';
import { postingId } from '../domain/posting.js';

/** Records at every place of a procedure what made its posting old: a newer version in force, or the repeal. */
@Injectable()
export class Ageing {
  constructor(
    private readonly postings: Postings,
    private readonly listing: ProcedureListing,
  ) {}

  /** Places nobody has heard of yet are left to the watch. */
  async ofProcedure(code: string, procedure: Announced, day: string, meta: CommandMeta): Promise<void> {
    for (const place of (await this.listing.one(code))?.postings ?? [])
      await this.ofPlace({ ...place, procedureCode: code }, procedure, day, () => meta);
  }

  /** @param metaOf the command, given how many facts the posting has @returns whether there was something to record */
  async ofPlace(
    place: Pick<ListedPosting, 'unitId' | 'channel'> & { procedureCode: string },
    procedure: Announced,
    day: string,
    metaOf: (id: string, version: number) => CommandMeta,
  ): Promise<boolean> {
    const id = postingId(place.procedureCode, place.unitId, place.channel);
    const before = (await this.postings.read(id))?.version ?? 0;
    const after = await this.postings.execute(id, metaOf(id, before), (state) => age(state, place, procedure, day));
    return after.version > before;
  }
}
