import { Injectable } from '@nestjs/common';
import {
  Refused,
  type CommandMeta,
  type Decision,
  type LookUpPetition,
  type PetitionView,
  type Refusal,
} from '@motcua/contracts';

import { noting, type Note } from '../domain/notes.js';
import { noPetition } from '../domain/petitions/petition-decisions.js';
import type { PetitionFact, PetitionState } from '../domain/petitions/petition.js';
import { petitionView } from '../domain/petitions/petition-view.js';
import { PetitionIndex, Petitions, type StoredPetition } from '../domain/petitions/ports.js';
import { LookupSecrets } from '../domain/ports.js';
import { Accesses } from '../people/accesses.js';

/** The same answer for an unknown code and a wrong secret. */
const nothingFound: Refusal = {
  refused: 'not-found',
  code: 'look-up-failed',
  detail: 'Không tìm thấy phản ánh, kiến nghị với mã và mã tra cứu này.',
};

/** Where the acts on petitions meet their store, the access log and the secrets of their senders. */
@Injectable()
export class PetitionDesk {
  constructor(
    private readonly petitions: Petitions,
    private readonly index: PetitionIndex,
    private readonly accesses: Accesses,
    private readonly secrets: LookupSecrets,
  ) {}

  /** Carries out an act; its texts are kept with the number of its fact. */
  async act(
    petitionId: string,
    meta: CommandMeta,
    decide: (state: PetitionState) => Decision<PetitionFact>,
    note: Note = {},
    also: Note = {},
  ): Promise<PetitionView> {
    return this.view(await this.store(petitionId, meta, decide, { note, also }), meta);
  }

  store(
    petitionId: string,
    meta: CommandMeta,
    decide: (state: PetitionState) => Decision<PetitionFact>,
    { note, also = {} }: { note: Note; also?: Note },
  ): Promise<StoredPetition> {
    const beside = noting({ ...note, at: meta.at, by: meta.actor }, also);
    return this.petitions.execute(petitionId, meta, decide, { beside });
  }

  /** @throws Refused when there is none */
  async read(petitionId: string): Promise<StoredPetition> {
    const stored = await this.petitions.read(petitionId);
    if (!stored) throw new Refused(noPetition);
    return stored;
  }

  /** Who looks is noted before anything is shown. */
  async view(stored: StoredPetition, meta: CommandMeta): Promise<PetitionView> {
    const unitId = stored.state.status === 'absent' ? '' : stored.state.unitId;
    const sight = await this.accesses.note({ id: stored.id, unitId }, meta);
    return petitionView(stored, { role: meta.role, sight }, meta.recordedAt.slice(0, 10));
  }

  /** @throws Refused, always the same */
  async heldBy({ code, secret }: LookUpPetition): Promise<StoredPetition> {
    const found = await this.index.byCode(code.trim().toUpperCase());
    // Compared for an unknown code too, so that both refusals take the same work.
    const right = this.secrets.matches(found?.id ?? 'unknown', secret);
    if (!right || !found) throw new Refused(nothingFound);
    return found;
  }
}
