import type { DocumentPage, DocumentView, ListDocuments } from '@motcua/contracts';

/** The register of documents, kept up to date by events. */
export abstract class DocumentList {
  /** Newest first. */
  abstract page(query: ListDocuments): Promise<DocumentPage>;
  abstract one(documentId: string): Promise<(DocumentView & { readonly refersTo: readonly string[] }) | null>;
  /** In the order of the ids; unknown ones are left out. */
  abstract named(documentIds: readonly string[]): Promise<DocumentView[]>;
  /** @param sign number and symbol as printed; case and diacritics do not matter */
  abstract signed(sign: string, year?: number): Promise<DocumentView[]>;
  abstract referringTo(documentId: string): Promise<DocumentView[]>;
}
