import type { CommandMeta } from './command-meta.js';

/** A unit as far as it matters who speaks for it. */
export interface Represented {
  readonly id: string;
  /** The department it belongs to; empty for the department itself. */
  readonly parentId: string;
}

/**
 * Whether somebody may act in the name of a unit: people of the unit itself, people of the department it belongs to, and
 * callers whose unit nobody said (reactions and accounts without a unit).
 */
export const actsFor = ({ unitId = '' }: Pick<CommandMeta, 'unitId'>, unit: Represented): boolean =>
  unitId === '' || unitId === unit.id || unitId === unit.parentId;
