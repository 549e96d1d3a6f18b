import type { DocumentView } from '@motcua/contracts';
import type { DocumentProjection } from '@motcua/messaging';

export interface ListedDocument extends DocumentView {
  /** Sorts by date, then number as a number, then id; also the cursor of pages. */
  order: string;
}

/** Documents of administrative reform. */
export const documents: DocumentProjection<ListedDocument> = {
  name: 'documents',
  version: 1,
  sources: ['posting.document'],
  key: (_aggregate, id) => id,
  evolve(doc, event) {
    if (event.type !== 'posting.document.registered.v1') {
      if (!doc) throw new Error(`${event.type} is not the first fact of a document`);
      return doc;
    }
    const { documentId, number, symbol, issuedOn: date, issuer, abstract } = event.data;
    const type = event.data.type as DocumentView['type'];
    return { number, symbol, date, type, issuer, abstract, order: `${date}|${padded(number)}|${documentId}` };
  },
};

/** `699` and `699/KH-SGDĐT` as `00000699`: 1099 comes after 837. */
const padded = (number: string): string => (/^\d+/.exec(number)?.[0] ?? '').padStart(8, '0');
