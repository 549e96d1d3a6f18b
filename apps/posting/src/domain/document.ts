import type { Aggregate, Decision, FactsOf, RegisterDocument } from '@motcua/contracts';

export type DocumentFact = FactsOf<'posting.document'>;

/** A document of administrative reform; entered once and never changed. */
export interface DocumentState {
  readonly registered: boolean;
}

export const document: Aggregate<DocumentState, DocumentFact> = {
  name: 'posting.document',
  initial: { registered: false },
  evolve: () => ({ registered: true }),
};

export function register(state: DocumentState, command: RegisterDocument): Decision<DocumentFact> {
  if (state.registered) {
    return { refused: 'conflict', code: 'document-exists', detail: 'Văn bản với mã này đã được đăng ký.' };
  }
  const { documentId, number, symbol, issuedOn, type, issuer, abstract, register: series } = command;
  const data = { documentId, number, symbol, issuedOn, type, issuer, abstract, register: series };
  return [{ type: 'posting.document.registered.v1', data }];
}
