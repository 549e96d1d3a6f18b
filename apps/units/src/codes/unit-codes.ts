import { Injectable } from '@nestjs/common';
import { Refused, type AssignUnitCode, type CommandMeta, type Refusal } from '@motcua/contracts';

import { codeId, release, reserve, type CodeClaim } from '../domain/codes/code-book.js';
import { assignCode } from '../domain/decisions.js';
import { CodeBook, Units } from '../domain/ports.js';
import type { UnitCode, UnitState } from '../domain/unit.js';

/**
 * Gives codes to units. A code is taken in the book first, then written on the unit: between the two it is already
 * nobody else's, and the same command again finishes what was begun.
 */
@Injectable()
export class UnitCodes {
  constructor(
    private readonly units: Units,
    private readonly book: CodeBook,
  ) {}

  /** @throws Refused where the unit, the form of the code or another holder does not allow it */
  async assign(command: AssignUnitCode, meta: CommandMeta) {
    const { unitId, scheme, code, validFrom } = command;
    const wanted = { ...command, decision: command.decision ?? '' };
    const before = (await this.units.read(unitId))?.state ?? ({ status: 'absent' } as const);
    const trial = assignCode(before, wanted);
    if ('refused' in trial) throw new Refused(trial);
    const claim = { scheme, code, unitId, day: validFrom };
    await this.claim(claim, meta);
    try {
      const stored = await this.units.execute(unitId, meta, (state) => assignCode(state, wanted));
      await this.letGo(unitId, replaced(before, command), validFrom, meta);
      return stored;
    } catch (cause) {
      if (cause instanceof Refused) await this.book.execute(codeId(scheme, code), step(meta, 'free'), free(claim));
      throw cause;
    }
  }

  /** Why a code is not free from a day on, or null. */
  async whyTaken(claim: CodeClaim): Promise<Refusal | null> {
    const booked = await this.book.read(codeId(claim.scheme, claim.code));
    const decision = reserve(booked?.state ?? { holders: [] }, claim);
    return 'refused' in decision ? decision : null;
  }

  /** The unit bears these codes no longer from a day on. */
  async letGo(unitId: string, codes: readonly UnitCode[], day: string, meta: CommandMeta): Promise<void> {
    for (const { scheme, code } of codes) {
      const claim = { scheme, code, unitId, day };
      await this.book.execute(codeId(scheme, code), step(meta, `release/${scheme}`), free(claim));
    }
  }

  private async claim(claim: CodeClaim, meta: CommandMeta): Promise<void> {
    const id = codeId(claim.scheme, claim.code);
    await this.book.execute(id, step(meta, 'reserve'), (state) => reserve(state, claim));
  }
}

const free = (claim: CodeClaim) => (state: Parameters<typeof release>[0]) => release(state, claim);

const replaced = (state: UnitState, { scheme, code }: AssignUnitCode): UnitCode[] =>
  state.status === 'absent' ? [] : state.codes.filter((one) => one.scheme === scheme && !one.to && one.code !== code);

const step = (meta: CommandMeta, name: string): CommandMeta => ({
  ...meta,
  commandId: `${meta.commandId}>${name}`,
  fingerprint: '',
  causationId: meta.commandId,
});
