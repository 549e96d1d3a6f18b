/** A unit as far as its place on the map through time matters. */
export interface UnitOnMap {
  readonly id: string;
  /** First day, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** First day on which it no longer exists, or empty. */
  readonly endedOn: string;
  /** Units of the department that come after it, in the order of the decision. */
  readonly successorIds: readonly string[];
  /** The one that takes its open work, or empty. */
  readonly workTo: string;
}

/**
 * The organisation through time. A unit ends on a day on which each of its successors lives, so the ends along a chain
 * only grow later and no chain comes back to where it began.
 */
export class UnitMap {
  private readonly byId: ReadonlyMap<string, UnitOnMap>;
  private readonly predecessors: ReadonlyMap<string, readonly UnitOnMap[]>;

  constructor(units: readonly UnitOnMap[]) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    const before = new Map<string, UnitOnMap[]>();
    for (const unit of units) {
      for (const id of unit.successorIds) before.set(id, [...(before.get(id) ?? []), unit]);
    }
    this.predecessors = before;
  }

  /** Whether the unit exists on a day. */
  lives(unitId: string, day: string): boolean {
    const unit = this.byId.get(unitId);
    return unit !== undefined && unit.validFrom <= day && (!unit.endedOn || day < unit.endedOn);
  }

  /**
   * The unit that stands for this one on the map of a day: itself while it lives; after its end the one that took its
   * work; before its beginning the only unit it came from.
   * @returns null where nobody does: unknown, handed over, dissolved, or come from several
   */
  onMap(unitId: string, day: string): string | null {
    const unit = this.byId.get(unitId);
    if (!unit || this.lives(unitId, day)) return unit ? unitId : null;
    return day < unit.validFrom ? this.back(unit, day) : this.onward(unit, day);
  }

  /** Units that ended on the way from this one up to and on a day, each with what came after it; in order of their ends. */
  steps(unitId: string, day: string): UnitOnMap[] {
    const found = new Map<string, UnitOnMap>();
    const visit = (id: string): void => {
      const unit = this.byId.get(id);
      if (!unit || found.has(id) || !unit.endedOn || unit.endedOn > day) return;
      found.set(id, unit);
      unit.successorIds.forEach(visit);
    };
    visit(unitId);
    return [...found.values()].toSorted(byEnd);
  }

  /** Units whose ends led to this one, in order of their ends. */
  origins(unitId: string): UnitOnMap[] {
    const found = new Map<string, UnitOnMap>();
    const visit = (id: string): void => {
      for (const unit of this.predecessors.get(id) ?? []) {
        if (found.has(unit.id)) continue;
        found.set(unit.id, unit);
        visit(unit.id);
      }
    };
    visit(unitId);
    return [...found.values()].toSorted(byEnd);
  }

  /** Units of a day that came after this one; itself while it lives. */
  successors(unitId: string, day: string): string[] {
    const unit = this.byId.get(unitId);
    if (!unit) return [];
    if (this.lives(unitId, day)) return [unitId];
    if (day < unit.validFrom) return [];
    return [...new Set(unit.successorIds.flatMap((id) => this.successors(id, day)))];
  }

  private onward(unit: UnitOnMap, day: string): string | null {
    const next = unit.workTo || (unit.successorIds.length === 1 ? unit.successorIds[0] : '');
    return next ? this.onMap(next, day) : null;
  }

  private back(unit: UnitOnMap, day: string): string | null {
    const before = this.predecessors.get(unit.id) ?? [];
    const [only] = before;
    return only && before.length === 1 ? this.onMap(only.id, day) : null;
  }
}

const byEnd = (a: UnitOnMap, b: UnitOnMap): number => (a.endedOn + a.id < b.endedOn + b.id ? -1 : 1);
