import type { Aggregate, CorrectDocument, Decision, FactsOf, Refusal, RegisterDocument } from '@motcua/contracts';

import { vietnameseDay } from './day.js';
import { signOf, type DocumentKey } from './document-key.js';
import { invalid } from './posting-refusals.js';

export type DocumentFact = FactsOf<'posting.document'>;
type Registered = Extract<DocumentFact, { type: 'posting.document.registered.v1' }>['data'];

/** A document of administrative reform, kept under its key (agency, register, year, number). */
export interface DocumentState {
  /** Null: not registered, or withdrawn. */
  readonly entry: Registered | null;
}

export const document: Aggregate<DocumentState, DocumentFact> = {
  name: 'posting.document',
  shape: 2,
  initial: { entry: null },
  evolve({ entry }, { type, data }) {
    if (type === 'posting.document.registered.v1') return { entry: data };
    if (type === 'posting.document.withdrawn.v1' || !entry) return { entry: null };
    return { entry: { ...entry, ...data } };
  },
};

/** Enters a document under its key; a second one with the same key is refused, whatever id it was sent under. */
export function register(
  { entry }: DocumentState,
  command: RegisterDocument,
  { id, agency, year }: DocumentKey,
): Decision<DocumentFact> {
  if (entry) return exists(entry);
  const { number, register: series } = command;
  const data = { ...contentOf(command), documentId: id, number, register: series, agency, year };
  return [{ type: 'posting.document.registered.v1', data }];
}

/** Puts an entry right. Agency, register, year and number stay: an entry wrong in these is withdrawn and made anew. */
export function correct({ entry }: DocumentState, command: CorrectDocument): Decision<DocumentFact> {
  if (!entry) return noSuchDocument;
  if (command.issuedOn.slice(0, 4) !== entry.issuedOn.slice(0, 4)) {
    const message = 'Năm ban hành thuộc mã văn bản nên không sửa được; hãy hủy văn bản này và đăng ký lại.';
    return invalid('year-not-correctable', { field: 'issuedOn', message });
  }
  const data = { ...contentOf(command), documentId: entry.documentId };
  if (JSON.stringify(contentOf(entry)) === JSON.stringify(contentOf(command))) return [];
  return [{ type: 'posting.document.corrected.v1', data }];
}

/** @param at RFC 3339 */
export function withdraw({ entry }: DocumentState, at: string): Decision<DocumentFact> {
  if (!entry) return noSuchDocument;
  return [{ type: 'posting.document.withdrawn.v1', data: { documentId: entry.documentId, withdrawnAt: at } }];
}

/** In one order of fields, so that two contents can be compared. */
function contentOf(
  given: Omit<CorrectDocument, 'documentId' | 'reason' | 'type' | 'category'> & { type: string; category?: string },
) {
  const {
    symbol,
    issuedOn,
    type,
    issuer,
    abstract,
    url = '',
    evidenceIds = [],
    refersTo = [],
    category = 'reform',
  } = given;
  return {
    symbol,
    issuedOn,
    type,
    issuer,
    abstract,
    url,
    evidenceIds: [...evidenceIds],
    refersTo: [...refersTo],
    category,
  };
}

export const noSuchDocument: Refusal = {
  refused: 'not-found',
  code: 'document-not-found',
  detail: 'Không có văn bản này.',
};

function exists(entry: Registered): Refusal {
  const known = `${signOf(entry)} ngày ${vietnameseDay(entry.issuedOn)} của ${entry.issuer} (mã ${entry.documentId})`;
  const message = 'số này đã có trong sổ của cơ quan trong năm';
  return {
    refused: 'conflict',
    code: 'document-exists',
    detail: `Văn bản với cùng cơ quan, sổ, năm và số đã được đăng ký: ${known}.`,
    errors: [{ field: 'number', message }],
  };
}
