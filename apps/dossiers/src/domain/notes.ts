import type { StoredDossier } from './ports.js';

/** Texts of one act, kept beside the dossier under the number of its fact. */
export type Note = Readonly<Record<string, unknown>>;

const PREFIX = 'note-';

/** For `execute(…, { beside })`: what was written with an act; empty fields are left out. */
export const noting =
  (note: Note, also: Note = {}) =>
  (seq: number): Note => ({ ...also, [`${PREFIX}${seq}`]: present(note) });

/** The texts written with the fact of this number. */
export const noteOf = ({ beside }: Pick<StoredDossier, 'beside'>, seq: number): Note =>
  (beside[`${PREFIX}${seq}`] as Note | undefined) ?? {};

/** All notes in the order of their facts. */
export function notesOf({ beside }: Pick<StoredDossier, 'beside'>): { seq: number; note: Note }[] {
  const keys = Object.keys(beside).filter((key) => key.startsWith(PREFIX));
  const notes = keys.map((key) => ({ seq: Number(key.slice(PREFIX.length)), note: beside[key] as Note }));
  return notes.toSorted((a, b) => a.seq - b.seq);
}

const present = (note: Note): Note =>
  Object.fromEntries(Object.entries(note).filter(([, value]) => value !== undefined && value !== ''));
