import type { DecodedEvent } from '@motcua/contracts';

import type { ListedProcedure } from '../domain/listed-procedure.js';
import { listing } from '../projections/listing/listing.projection.js';
import { publishedFact } from './examples.js';
import { listed, MemoryListing } from './memory-listing.js';

const after = (doc: ListedProcedure, fact: object): ListedProcedure =>
  listing.evolve(doc, {
    ...fact,
    aggregate: 'posting.procedure',
    aggregateId: doc.code,
    time: '2017-05-02T08:00:00.000+07:00',
  } as DecodedEvent);

const repeal = { decision: '2/QĐ', replacedBy: 'STG.01', signedOn: '', issuer: '', documentId: '', publishedOn: '' };
const replaced = after(listed('STG.03'), {
  type: 'posting.procedure.repealed.v1',
  data: { code: 'STG.03', version: 1, repealedFrom: '2017-05-16', ...repeal },
});
const mistaken = after(listed('STG.04', '2017-07-01'), {
  type: 'posting.procedure.announcement-withdrawn.v1',
  data: { code: 'STG.04', version: 1, withdrawnOn: '2017-05-02' },
});
const renewed = after(listed('STG.02'), publishedFact(2, '2017-06-01', { code: 'STG.02' }));
/** STG.01 in force, 02 with a version to come, 03 replaced, 04 announced by mistake, 05 not yet in force. */
export const variousProcedures = new MemoryListing([
  listed('STG.05', '2017-07-01'),
  renewed,
  listed('STG.01'),
  replaced,
  mistaken,
]);
