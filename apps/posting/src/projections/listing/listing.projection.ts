import type { DecodedEvent } from '@motcua/contracts';
import type { DocumentProjection } from '@motcua/messaging';

import type { ListedProcedure } from '../../domain/listed-procedure.js';
import { announcementWithdrawn, measured, published, repealed, repealWithdrawn } from './fold-procedure.js';
import { dutyChanged, happened } from './fold-posting.js';

/** The public listing: one document per procedure with its versions, postings and measured figures. */
export const listing: DocumentProjection<ListedProcedure> = {
  name: 'listing',
  version: 3,
  sources: ['posting.procedure', 'posting.posting', 'posting.duty', 'statistics.procedure'],
  // Ids are `<code>:<unit>:<channel>` of postings and `<code>:<unit>` of duties; codes hold no colon.
  key: (_aggregate, id) => id.split(':', 1)[0] ?? id,
  evolve: (doc, event) => fold(doc ?? nothingKnown(codeOf(event)), event),
};

function fold(doc: ListedProcedure, event: DecodedEvent): ListedProcedure {
  switch (event.type) {
    case 'posting.procedure.published.v1':
      return published(doc, event.data, event.time);
    case 'posting.procedure.repealed.v1':
      return repealed(doc, event.data, event.time);
    case 'posting.procedure.announcement-withdrawn.v1':
      return announcementWithdrawn(doc, event.data);
    case 'posting.procedure.repeal-withdrawn.v1':
      return repealWithdrawn(doc);
    case 'posting.posting.posted.v1':
    case 'posting.posting.marked-missing.v1':
    case 'posting.posting.marked-outdated.v1':
    case 'posting.posting.restored.v1':
    case 'posting.posting.checked.v1':
    case 'posting.posting.taken-down.v1':
    case 'posting.posting.entry-corrected.v1':
    case 'posting.posting.entry-withdrawn.v1':
    case 'posting.posting.outdated-by-version.v1':
    case 'posting.posting.left-after-repeal.v1':
      return happened(doc, event);
    case 'posting.duty.imposed.v1':
    case 'posting.duty.lifted.v1':
      return dutyChanged(doc, event);
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
  repeal: null,
  postings: [],
  duties: [],
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
