import { Injectable } from '@nestjs/common';
import { Refused, Unavailable, type CommandMeta, type Refusal, type UnitKind } from '@motcua/contracts';

import { UnitCodes } from '../codes/unit-codes.js';
import { isEnding, type ActTerms, type PlannedAct } from '../domain/acts/act.js';
import { block, carriedOut, successionOf, whyNotPossible, type Surroundings } from '../domain/acts/plan.js';
import { establish, rename, succeed } from '../domain/decisions.js';
import { Reorganisations, StaffBook, Units, type StoredAct } from '../domain/ports.js';
import { endAll } from '../domain/staff/decisions.js';
import type { Unit } from '../domain/unit.js';
import { AroundActs } from './around-acts.js';

/**
 * Carries out an act whose day has come, step by step: new units, then the units it is about, then the act itself. Each
 * step is a command with an id of its own that changes nothing the second time, so a crash between two of them is made
 * good by doing it all again.
 */
@Injectable()
export class CarryOut {
  constructor(
    private readonly acts: Reorganisations,
    private readonly units: Units,
    private readonly staff: StaffBook,
    private readonly codes: UnitCodes,
    private readonly around: AroundActs,
  ) {}

  /** The act as it stands afterwards: carried out, or blocked where the organisation does not allow it any more. */
  async run(act: PlannedAct, meta: CommandMeta): Promise<StoredAct> {
    const around = await this.around.of(act);
    const refusal = whyNotPossible(act, around) ?? (await this.attempt(act, around, meta));
    const { actId } = act;
    const { at } = meta;
    if (refusal) {
      const blocked = { actId, reason: refusal.code, at };
      const options = { beside: { reason: refusal.detail } };
      return this.acts.execute(actId, step(act, 'block', meta), (state) => block(state, blocked), options);
    }
    return this.acts.execute(actId, step(act, 'done', meta), (state) => carriedOut(state, { actId, at }));
  }

  private async attempt(act: ActTerms, around: Surroundings, meta: CommandMeta): Promise<Refusal | null> {
    try {
      if (isEnding(act.kind)) await this.reorganise(act, around, meta);
      else await this.change(act, meta);
      return null;
    } catch (cause) {
      if (!(cause instanceof Refused)) throw cause;
      // A lost race says nothing about the act: it is carried out by the next round.
      if (cause.refusal.code === 'changed-meanwhile') throw new Unavailable('a unit was changed meanwhile', { cause });
      return cause.refusal;
    }
  }

  private async change({ unitIds, ...act }: ActTerms, meta: CommandMeta): Promise<void> {
    const [unitId = ''] = unitIds;
    const { effectiveOn: validFrom, decision, name, scheme, code } = act;
    if (act.kind === 'rename') {
      const command = { unitId, name, validFrom, decision };
      await this.units.execute(unitId, step(act, 'rename', meta), (state) => rename(state, command, validFrom));
    } else if (scheme) {
      await this.codes.assign({ unitId, scheme, code, validFrom, decision }, step(act, 'code', meta));
    }
  }

  private async reorganise(act: ActTerms, around: Surroundings, meta: CommandMeta): Promise<void> {
    const [first] = act.unitIds.map((id) => around.units.get(id)).filter(isPresent);
    for (const made of act.newUnits) await this.make(made, { act, model: first as Unit, meta });
    for (const unitId of act.unitIds) {
      const ending = successionOf(unitId, act);
      const living = around.living.get(unitId) ?? 0;
      await this.units.execute(unitId, step(act, `end/${unitId}`, meta), (state) => succeed(state, ending, living));
      const before = around.units.get(unitId);
      const codes = before && before.status !== 'absent' ? before.codes : [];
      await this.codes.letGo(unitId, codes, act.effectiveOn, step(act, `codes/${unitId}`, meta));
      await this.endStaff(unitId, act, meta);
    }
  }

  /** Of the kind and the department of the units it comes from; nothing when an earlier attempt made it. */
  private async make(
    { unitId, name }: ActTerms['newUnits'][number],
    { act, model, meta }: { act: ActTerms; model: Unit; meta: CommandMeta },
  ): Promise<void> {
    const { kind, parentId } = model;
    const parent = parentId ? await this.units.read(parentId) : null;
    const command = { unitId, name, kind: kind as UnitKind, parentId, validFrom: act.effectiveOn };
    await this.units.execute(unitId, step(act, `make/${unitId}`, meta), (state) =>
      state.status === 'absent' ? establish(state, command, parent?.state ?? { status: 'absent' }) : [],
    );
  }

  private async endStaff(
    unitId: string,
    { effectiveOn, decision, ...act }: ActTerms,
    meta: CommandMeta,
  ): Promise<void> {
    const ended = { unitId, endedOn: effectiveOn, decision };
    await this.staff.execute(unitId, step(act, `staff/${unitId}`, meta), (state) => endAll(state, ended));
  }
}

const isPresent = (state: unknown): state is Unit =>
  typeof state === 'object' && state !== null && (state as Unit).status !== ('absent' as never);

/** Of whoever carries it out: the id of a step belongs to the act, not to the attempt. */
const step = ({ actId }: Pick<ActTerms, 'actId'>, name: string, meta: CommandMeta): CommandMeta => ({
  ...meta,
  commandId: `act/${actId}/${name}`,
  fingerprint: '',
  causationId: meta.commandId,
});
