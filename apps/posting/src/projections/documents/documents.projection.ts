import {
  folded,
  type DecodedEvent,
  type DocumentCategory,
  type DocumentRegister,
  type DocumentType,
  type DocumentView,
} from '@motcua/contracts';
import type { DocumentProjection } from '@motcua/messaging';

import { agencyOf } from '../../domain/document-agencies.js';
import { signOf } from '../../domain/document-key.js';

export interface ListedDocument extends DocumentView {
  /** Sorts by date, then number as a number, then id; also the cursor of pages. Empty: withdrawn. */
  order: string;
  /** What is searched: number, symbol, kind, abstract, issuer; lower case, without diacritics. */
  text: string;
  /** Number and symbol, lower case, without diacritics. */
  foldedSign: string;
  refersTo: string[];
}

type Registered = DecodedEvent<'posting.document.registered.v1'>['data'];
type Corrected = DecodedEvent<'posting.document.corrected.v1'>['data'];

/** People look for a kind by its name, which the abstract often leaves out. */
const TYPE_WORDS: Record<DocumentType, string> = {
  report: 'Báo cáo',
  plan: 'Kế hoạch',
  decision: 'Quyết định',
  notice: 'Thông báo',
  directive: 'Chỉ thị',
  letter: 'Công văn',
};

/** Documents of administrative reform. */
export const documents: DocumentProjection<ListedDocument> = {
  name: 'documents',
  version: 2,
  sources: ['posting.document'],
  key: (_aggregate, id) => id,
  evolve(doc, event) {
    if (event.type === 'posting.document.registered.v1') return registered(event.data);
    if (!doc) throw new Error(`${event.type} is not the first fact of a document`);
    if (event.type === 'posting.document.withdrawn.v1') return { ...doc, order: '' };
    return event.type === 'posting.document.corrected.v1' ? listed({ ...doc, ...contentOf(event.data) }) : doc;
  },
};

function registered(data: Registered): ListedDocument {
  const { documentId, number, issuer, issuedOn } = data;
  const register = data.register as DocumentRegister;
  // Facts of older days name neither agency nor year.
  const agency = data.agency || agencyOf(issuer, folded);
  const year = data.year || Number(issuedOn.slice(0, 4));
  return listed({ documentId, number, register, agency, year, ...contentOf(data) });
}

function contentOf(data: Registered | Corrected) {
  const { symbol, issuedOn: date, issuer, abstract, url, evidenceIds, refersTo } = data;
  const type = data.type as DocumentType;
  const category = (data.category || 'reform') as DocumentCategory;
  const lists = { evidenceIds: [...evidenceIds], refersTo: [...refersTo] };
  return { symbol, date, type, issuer, abstract, category, url, ...lists };
}

function listed(entry: Omit<ListedDocument, 'sign' | 'order' | 'text' | 'foldedSign'>): ListedDocument {
  const { documentId, number, date, abstract, issuer } = entry;
  const sign = signOf(entry);
  const text = folded([sign, TYPE_WORDS[entry.type], abstract, issuer].join(' '));
  return { ...entry, sign, foldedSign: folded(sign), text, order: `${date}|${padded(number)}|${documentId}` };
}

/** `699` and `699/KH-SGDĐT` as `00000699`: 1099 comes after 837. */
const padded = (number: string): string => (/^\d+/.exec(number)?.[0] ?? '').padStart(8, '0');
