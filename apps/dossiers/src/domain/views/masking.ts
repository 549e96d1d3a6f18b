import type { DossierDetails } from '@motcua/contracts';

import type { Note } from '../notes.js';
import { ERASED } from '../people/erased.js';

/** Those who work on dossiers need the name; all others see its first letters only. */
const WORK_ON_DOSSIERS = ['clerk', 'handler', 'head'];

/** A name in a list as a role may see it: `Nguyễn Văn A` or `N*** V*** A***`. */
export function nameFor(role: string, name: string): string {
  if (WORK_ON_DOSSIERS.includes(role) || name === ERASED) return name;
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${[...word][0] ?? ''}***`)
    .join(' ');
}

/** The texts of an act as a role may see them: who fetched a result is a person too. */
export function noteFor(role: string, note: Note): Note {
  const { receivedBy } = note;
  return typeof receivedBy === 'string' ? { ...note, receivedBy: nameFor(role, receivedBy) } : note;
}

/** `*******123`: enough to compare with a paper, too little to use. */
const lastThree = (text: string): string =>
  '*'.repeat(Math.max(0, text.length - 3)) + (text.length > 3 ? text.slice(-3) : '***');

const firstLetter = (email: string): string => `${email.slice(0, 1)}***${email.slice(email.lastIndexOf('@'))}`;

const LEFT_OUT = (): undefined => undefined;

/** How each field of a person looks to those who do not settle the dossier and named no purpose. */
const MASKS: Readonly<Record<string, (value: string) => string | undefined>> = {
  identityNumber: lastThree,
  phone: lastThree,
  email: firstLetter,
  address: LEFT_OUT,
  birthDate: LEFT_OUT,
  authorisation: LEFT_OUT,
};

/** A person as seen without a purpose; the name stays. */
export function masked<P extends object>(person: P): P {
  const entries = Object.entries(person as Record<string, unknown>).map(([field, value]) => {
    const mask = MASKS[field];
    return [field, mask && typeof value === 'string' ? mask(value) : value];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as P;
}

/** A dossier as somebody with this sight may see it; the name stays, it says which dossier is meant. */
export function seenWith(sight: 'whole' | 'masked', details: DossierDetails): DossierDetails {
  if (sight === 'whole') return details;
  const { applicant, submitter, proposal } = details;
  return {
    ...details,
    applicant: masked(applicant),
    submitter: submitter && masked(submitter),
    proposal: proposal && { ...proposal, ...(proposal.applicant ? { applicant: masked(proposal.applicant) } : {}) },
  };
}
