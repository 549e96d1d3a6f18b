import { Injectable } from '@nestjs/common';
import { ID_PATTERN, Refused, UNIT_KIND_OF, type CommandMeta, type ListValues, type Refusal } from '@motcua/contracts';

import { UnitCodes } from '../codes/unit-codes.js';
import { codeFault } from '../domain/codes/code-schemes.js';
import { establish } from '../domain/decisions.js';
import type { Fault, Verdict } from '../domain/importing/records.js';
import { codeDay, disagreements, newCodes, unitRow, type UnitRow } from '../domain/importing/unit-row.js';
import { Units } from '../domain/ports.js';
import { unit, type UnitState } from '../domain/unit.js';

/** Units earlier rows of the same file would establish. */
export type Pending = Map<string, UnitState>;

/** Judges rows of a list of units, and enters them. */
@Injectable()
export class JudgeUnits {
  constructor(
    private readonly units: Units,
    private readonly codes: UnitCodes,
  ) {}

  /** What would be done with a row. Notes in `pending` what it would establish. */
  async judge(values: ListValues, pending: Pending, today: string): Promise<Verdict> {
    const row = unitRow(values, UNIT_KIND_OF);
    const { unitId, name, kind, parentId } = row.unit;
    const verdict = (outcome: Verdict['outcome'], faults: Fault[] = []): Verdict => ({
      outcome: faults.length > 0 ? 'refused' : outcome,
      what: name,
      kind,
      faults,
    });
    if (!ID_PATTERN.test(unitId)) {
      return verdict('new', [fault('Mã đơn vị', unitId, 'Chỉ gồm chữ không dấu, số và các dấu . - _ :')]);
    }
    if (pending.has(unitId)) return verdict('new', [fault('Mã đơn vị', unitId, 'Lặp lại một dòng ở trên')]);
    const known = (await this.units.read(unitId))?.state ?? unit.initial;
    if (known.status !== 'absent') {
      const faults = [...disagreements(row, known, today), ...(await this.codeFaults(row, known, today))];
      return verdict(newCodes(row, known).length > 0 ? 'changed' : 'same', faults);
    }
    const parent = parentId ? (pending.get(parentId) ?? (await this.units.read(parentId))?.state) : undefined;
    const decision = establish(known, row.unit, parent ?? unit.initial);
    if ('refused' in decision) return verdict('new', faultsOf(decision, parentId ?? ''));
    pending.set(unitId, decision.reduce(unit.evolve, unit.initial));
    return verdict('new', await this.codeFaults(row, null, today));
  }

  /** @throws Refused */
  async enter(values: ListValues, meta: CommandMeta): Promise<void> {
    const row = unitRow(values, UNIT_KIND_OF);
    const { unitId, parentId, validFrom } = row.unit;
    const before = await this.units.read(unitId);
    const parent = parentId ? await this.units.read(parentId) : null;
    const decide = (state: UnitState) =>
      state.status === 'absent' ? establish(state, row.unit, parent?.state ?? unit.initial) : [];
    await this.units.execute(unitId, meta, decide);
    const known = before && before.state.status !== 'absent' ? before.state : null;
    for (const { scheme, code } of newCodes(row, known)) {
      const coded = { ...meta, commandId: `${meta.commandId}/${scheme}`, fingerprint: '' };
      await this.codes.assign({ unitId, scheme, code, validFrom: codeDay(scheme, validFrom) }, coded);
    }
  }

  private async codeFaults(row: UnitRow, known: Exclude<UnitState, { status: 'absent' }> | null, today: string) {
    const found: Fault[] = [];
    for (const { scheme, code, column } of newCodes(row, known)) {
      const day = codeDay(scheme, row.unit.validFrom);
      const claim = { scheme, code, unitId: row.unit.unitId, day };
      const refusal = codeFault(scheme, code, day < today ? day : today) ?? (await this.codes.whyTaken(claim));
      if (refusal) found.push(fault(column, code, refusal.detail));
    }
    return found;
  }
}

export const fault = (column: string, value: string, reason: string): Fault => ({ column, value, reason });

/** What a refused command says of a row. */
export const faultsOf = ({ detail }: Refusal, value = ''): Fault[] => [fault('Cả dòng', value, detail)];

/** @throws what is no refusal */
export function refusalIn(cause: unknown): Refusal {
  if (cause instanceof Refused) return cause.refusal;
  throw cause;
}
