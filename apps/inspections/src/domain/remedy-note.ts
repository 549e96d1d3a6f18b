import type { CommandMeta, ExecuteOptions, RemedyAct } from '@motcua/contracts';

/**
 * Keeps the note of an act beside the finding. Each act has a place of its own, named by its command: an act that is
 * repeated writes the same note, and no act covers the note of another.
 */
export function noteBeside(
  act: 'submit' | 'accept' | 'return',
  { note }: RemedyAct,
  meta: CommandMeta,
): ExecuteOptions {
  if (!note) return {};
  // A dot would be read as a path by the store.
  const place = encodeURIComponent(meta.commandId).replaceAll('.', '%2E');
  return { beside: { [`note:${place}`]: { act, at: meta.at, note } } };
}
