import type { Decision, Refusal } from '@motcua/contracts';
import type { WorkingCalendar } from '@motcua/legal-calendar';

import { clockFor, type Clock } from './acceptance.js';
import type { Accept } from './decisions.js';
import type { DossierFact, DossierState } from './dossier.js';
import { DossierNumbers, ProcedureDirectory, type ProcedureVersion } from './ports.js';
import { invalid } from './refusals.js';

/** What the desk looks up before it decides: the procedure in force, its clock, the next code. */
export class Reception {
  constructor(
    private readonly procedures: ProcedureDirectory,
    private readonly numbers: DossierNumbers,
    private readonly calendar: WorkingCalendar,
  ) {}

  async procedureOn(code: string, at: string): Promise<ProcedureVersion | Refusal> {
    const procedure = await this.procedures.inForce(code, at.slice(0, 10));
    return (
      procedure ?? invalid('procedureCode', 'procedure-not-in-force', `Thủ tục ${code} không có hiệu lực vào ngày này.`)
    );
  }

  /** Everything an acceptance needs; a code is taken only when there is a due date and the move is possible. */
  async acceptance(
    state: DossierState,
    act: { dossierId: string; at: string },
    procedure: ProcedureVersion,
    decide: (state: DossierState, accept: Accept) => Decision<DossierFact>,
  ): Promise<Accept | Refusal> {
    const clock: Clock = clockFor(procedure, act.at, this.calendar);
    if ('refused' in clock) return clock;
    const trial = decide(state, { ...act, ...clock, code: '' });
    if ('refused' in trial) return trial;
    return { ...act, ...clock, code: await this.numbers.next(act.at.slice(0, 10)) };
  }
}
