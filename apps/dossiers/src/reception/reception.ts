import type { Decision, Refusal } from '@motcua/contracts';

import { clockFor, type Accept } from '../domain/decisions/arriving.js';
import {
  Calendars,
  DossierNumbers,
  forChannel,
  ProcedureDirectory,
  type ProcedureVersion,
  type StoredDossier,
} from '../domain/ports.js';
import { invalid } from '../domain/refusals.js';
import type { DossierFact, DossierState } from '../domain/state.js';

type Decide = (state: DossierState) => Decision<DossierFact>;

export interface Acceptance {
  readonly dossierId: string;
  readonly at: string;
  /** As it stands, to see beforehand whether the move is possible. */
  readonly state: DossierState;
  readonly procedure: ProcedureVersion;
  readonly decide: (state: DossierState, accept: Accept) => Decision<DossierFact>;
  readonly execute: (decide: Decide) => Promise<StoredDossier>;
}

const NO_NUMBER = { code: '', bookNo: '', lineNo: '' };

/** What the desk looks up before it decides: the procedure in force, its clock, the next number. */
export class Reception {
  constructor(
    private readonly procedures: ProcedureDirectory,
    private readonly numbers: DossierNumbers,
    private readonly calendars: Calendars,
  ) {}

  /** The version in force, with the limit that binds dossiers of the channel. */
  async procedureOn(code: string, at: string, channel: string): Promise<ProcedureVersion | Refusal> {
    const procedure = await this.procedures.inForce(code, at.slice(0, 10));
    if (procedure) return forChannel(procedure, channel);
    return invalid('procedureCode', 'procedure-not-in-force', `Thủ tục ${code} không có hiệu lực vào ngày này.`);
  }

  /** Accepts with the next number; one is taken only when there is a due day and the move is possible. */
  async accept({ dossierId, at, state, procedure, decide, execute }: Acceptance): Promise<StoredDossier | Refusal> {
    const clock = clockFor(procedure, at, this.calendars.current());
    if ('refused' in clock) return clock;
    const trial = decide(state, { dossierId, at, clock, number: NO_NUMBER });
    if ('refused' in trial) return trial;
    return this.numbers.use(clock.rules, { dossierId, at }, (number) =>
      execute((current) => decide(current, { dossierId, at, clock, number })),
    );
  }
}
