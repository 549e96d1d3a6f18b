import type { StoredDossier } from '../ports.js';
import type { RegisterEntry } from './register-order.js';
import type { RegisterRange } from './register-range.js';

/** Accepted dossiers in the order of their numbers. */
export abstract class RegisterBook {
  /** Places of all dossiers of a part, in no order. */
  abstract entries(range: RegisterRange): Promise<RegisterEntry[]>;
  /** Which of these codes a dossier has, with its moment of acceptance. */
  abstract taken(codes: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Whole dossiers by id. */
  abstract read(ids: readonly string[]): Promise<ReadonlyMap<string, StoredDossier>>;
}
