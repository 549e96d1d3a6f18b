import { Injectable } from '@nestjs/common';
import { Refused, Unavailable, type CommandMeta } from '@motcua/contracts';
import { EventLog } from '@motcua/observability';

import { noting, type Note } from '../domain/notes.js';
import { Dossiers, EndedUnits, UnitDirectory, type EndedUnit, type StoredDossier } from '../domain/ports.js';
import type { DossierState } from '../domain/state.js';
import { moveToSuccessor } from '../domain/succession.js';

const PAGE = 200;
/** Commands under way at a time; the store puts them into common writes. */
const AT_ONCE = 50;

/**
 * Moves what a unit that ended still has to the unit that takes its work, page by page. After a crash it may start over:
 * a dossier that was moved is nobody's of the ended unit any more.
 */
@Injectable()
export class MoveDossiers {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly ended: EndedUnits,
    private readonly units: UnitDirectory,
    private readonly log: EventLog,
  ) {}

  /** @param base the command of each dossier is derived from it @returns dossiers moved */
  async of(unit: EndedUnit, base: CommandMeta): Promise<number> {
    if (!unit.workTo) return 0;
    const note = await this.noteOf(unit);
    let moved = 0;
    let cursor: string | null | undefined;
    do {
      const page = await this.ended.dossiersOf(unit.unitId, { limit: PAGE, ...(cursor ? { cursor } : {}) });
      for (let start = 0; start < page.items.length; start += AT_ONCE) {
        const some = page.items.slice(start, start + AT_ONCE);
        const outcomes = await Promise.all(some.map((stored) => this.move(stored, { unit, base, note })));
        moved += outcomes.filter(Boolean).length;
      }
      cursor = page.nextCursor;
    } while (cursor);
    const fields = { from: unit.unitId, to: unit.workTo, count: moved };
    if (moved > 0) this.log.info('DOSSIERS_MOVED', 'open dossiers moved to the unit that takes the work', fields);
    return moved;
  }

  private async move(
    { id, version }: StoredDossier,
    { unit: ended, base, note }: { unit: EndedUnit; base: CommandMeta; note: Note },
  ): Promise<boolean> {
    // The version is part of it: a dossier that came back to the ended unit is moved again.
    const meta = { ...base, commandId: `${base.commandId}/${id}/${version}` };
    try {
      let moved = false;
      const decide = (state: DossierState) => {
        const decision = moveToSuccessor(state, { dossierId: id, ended, at: base.at });
        moved = !('refused' in decision) && decision.length > 0;
        return decision;
      };
      await this.dossiers.execute(id, meta, decide, { beside: noting(note) });
      return moved;
    } catch (cause) {
      if (!(cause instanceof Refused)) throw cause;
      // Only lost races are refused here; the whole unit must not stay behind for one of them.
      throw new Unavailable(`dossier ${id} was changed meanwhile`, { cause });
    }
  }

  /** What the trail of each dossier says of it. */
  private async noteOf({ unitId, workTo, effectiveOn, decision }: EndedUnit): Promise<Note> {
    const [from, to] = await Promise.all([
      this.units.nameOf(unitId, effectiveOn),
      this.units.nameOf(workTo, effectiveOn),
    ]);
    const day = effectiveOn.split('-').toReversed().join('/');
    return { successor: `${from} → ${to}`, ground: `Quyết định ${decision}, hiệu lực từ ngày ${day}` };
  }
}
