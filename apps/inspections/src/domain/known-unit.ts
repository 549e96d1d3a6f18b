import type { UnitKind } from '@motcua/contracts';

/** What inspections know of a unit, taken from the facts of the organisation. */
export interface KnownUnit {
  readonly name: string;
  readonly kind: UnitKind;
  /** The department of a division or affiliated unit. */
  readonly parentId: string;
  /** First day on which it exists; missing: always. */
  readonly validFrom?: string;
  /** First day on which it no longer exists, or empty. */
  readonly dissolvedFrom: string;
}

export type KnownUnits = ReadonlyMap<string, KnownUnit>;
