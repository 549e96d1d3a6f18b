import type { PaperGiven } from '@motcua/contracts';

import { paperRows } from '../form/body-from.js';
import type { Sent } from '../form/sent.js';
import { PAPERS } from './receive-fields.js';

/** The procedure's papers in the rows, unless some were typed already. */
export function prefilled(sent: Sent, papers: readonly PaperGiven[]): Sent {
  const { name } = PAPERS;
  if (paperRows(name, sent).some((row) => row.name.trim() !== '')) return sent;
  const rows = papers.flatMap((paper, no) => [
    [`${name}.${no}.name`, paper.name.slice(0, 300)],
    [`${name}.${no}.originals`, String(paper.originals)],
    [`${name}.${no}.copies`, String(paper.copies)],
  ]);
  return { ...sent, ...(Object.fromEntries(rows) as Sent) };
}
