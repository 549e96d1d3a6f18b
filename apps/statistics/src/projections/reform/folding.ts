import { toLocal } from '@motcua/legal-calendar';

export function byId(_aggregate: string, id: string): string {
  return id;
}

export const unexpected = (type: string): Error => new Error(`${type} does not fit what is known so far`);

/** The Vietnamese day of an instant. */
export const dayOf = (instant: string): string => toLocal(instant).date;
