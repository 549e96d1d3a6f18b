import { decodeEvent, latenessReasonName, type RecordedEvent } from '@motcua/contracts';

import type { Note } from '../../domain/notes.js';

/** What a fact says of itself to readers; texts written with it are beside. */
export function saidBy(event: RecordedEvent): Note {
  const { type, data } = decodeEvent(event);
  return type === 'dossiers.dossier.lateness-explained.v1' ? { lateness: latenessReasonName(data.reason) } : {};
}
