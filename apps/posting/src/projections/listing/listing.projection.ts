import type { DecodedEvent } from '@motcua/contracts';
import type { DocumentProjection } from '@motcua/messaging';

import type { ListedProcedure } from '../../domain/listed-procedure.js';
import { measured, published, repealed } from './fold-procedure.js';
import { marked, posted, restored } from './fold-posting.js';

/** The public listing: one document per procedure with its versions, postings and measured figures. */
export const listing: DocumentProjection<ListedProcedure> = {
  name: 'listing',
  version: 1,
  sources: ['posting.procedure', 'posting.posting', 'statistics.procedure'],
  // A posting id is `<code>:<unit>:<channel>`; codes hold no colon.
  key: (aggregate, id) => (aggregate === 'posting.posting' ? id.slice(0, id.indexOf(':')) : id),
  evolve: (doc, event) => fold(doc ?? nothingKnown(codeOf(event)), event),
};

function fold(doc: ListedProcedure, event: DecodedEvent): ListedProcedure {
  switch (event.type) {
    case 'posting.procedure.published.v1':
      return published(doc, event.data, event.time);
    case 'posting.procedure.repealed.v1':
      return repealed(doc, event.data);
    case 'posting.posting.posted.v1':
      return posted(doc, event.data);
    case 'posting.posting.marked-missing.v1':
      return marked(doc, event.data, 'missing');
    case 'posting.posting.marked-outdated.v1':
      return marked(doc, event.data, 'outdated');
    case 'posting.posting.restored.v1':
      return restored(doc, event.data);
    case 'statistics.procedure.measured.v1':
      return measured(doc, event.data);
    default:
      return doc;
  }
}

const codeOf = ({ aggregate, aggregateId }: DecodedEvent): string => listing.key(aggregate, aggregateId);

const nothingKnown = (code: string): ListedProcedure => ({
  code,
  announcedAt: '',
  versions: [],
  repealedFrom: '',
  postings: [],
  measured: {
    received: 0,
    solved: 0,
    onTime: 0,
    late: 0,
    open: 0,
    overdue: 0,
    onTimeRate: null,
    medianWorkingMinutes: null,
    p90WorkingMinutes: null,
  },
});
