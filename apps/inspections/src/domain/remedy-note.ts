import type { CommandMeta, ExecuteOptions, FindingAct, FindingNote } from '@motcua/contracts';

/** A place among what is kept beside an aggregate, one for each command; a dot would be read as a path by the store. */
export const placeOf = ({ commandId }: Pick<CommandMeta, 'commandId'>): string =>
  encodeURIComponent(commandId).replaceAll('.', '%2E');

export interface Noted {
  readonly note?: string | undefined;
  readonly url?: string | undefined;
  readonly evidenceIds?: readonly string[] | undefined;
}

/**
 * Keeps the note of an act beside the finding, also of an act without words: together they are its story. Each act has a
 * place of its own, named by its command: an act that is repeated writes the same note, and no act covers the note of
 * another.
 */
export function noteBeside(
  act: FindingAct,
  { note = '', url, evidenceIds = [] }: Noted,
  meta: CommandMeta,
): ExecuteOptions {
  const kept: FindingNote = {
    act,
    at: meta.at,
    note,
    url: url ?? null,
    evidenceIds: [...evidenceIds],
    role: meta.role,
  };
  return { beside: { [`note:${placeOf(meta)}`]: kept } };
}

/** The story of a finding, in order. */
export function notesIn(beside: Readonly<Record<string, unknown>>): FindingNote[] {
  const kept = Object.entries(beside).filter(([key]) => key.startsWith('note:'));
  const notes = kept.map(([, value]) => ({ url: null, evidenceIds: [], role: '', ...(value as Partial<FindingNote>) }));
  return (notes as FindingNote[]).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
