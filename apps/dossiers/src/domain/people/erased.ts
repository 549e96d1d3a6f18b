import type { Applicant, Submitter } from '@motcua/contracts';

/** Stands where a name or a text was. */
export const ERASED = '(đã xóa)';

type Beside = Readonly<Record<string, unknown>>;

/** Says nothing about a person. */
const KEPT = ['resultBy'];

/** How a party is left: that there was one, and of which kind. */
const party = (given: unknown): Pick<Applicant | Submitter, 'kind' | 'name'> => ({
  kind: (given as Applicant).kind,
  name: ERASED,
});

/**
 * What is left beside a dossier: every text becomes `ERASED`, every number and the length of every list stay, so that
 * papers and requests for papers are still counted. Keys nobody thought of are erased too.
 */
export function erased(beside: Beside): Beside {
  const entries = Object.entries(beside).filter(([key]) => !KEPT.includes(key));
  return Object.fromEntries(entries.map(([key, value]) => [key, leftOf(key, value)]));
}

function leftOf(key: string, value: unknown): unknown {
  if (key === 'search') return '';
  if (key === 'proposal') return null;
  if ((key === 'applicant' || key === 'submitter') && value) return party(value);
  return blank(value);
}

function blank(value: unknown): unknown {
  if (typeof value === 'string') return ERASED;
  if (Array.isArray(value)) return value.map(blank);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, blank(inner)]));
}
