import { Injectable } from '@nestjs/common';
import { folded, Refused, type DocumentDetails, type DocumentView } from '@motcua/contracts';

import { signsIn } from '../domain/document-key.js';
import { noSuchDocument } from '../domain/document.js';
import { DocumentList } from '../domain/documents-port.js';
import { ProcedureListing } from '../domain/ports.js';
import type { ProcedureVersion } from '../domain/procedure.js';

/** A document with what it refers to and what refers to it. */
@Injectable()
export class DocumentDetailsOf {
  constructor(
    private readonly documents: DocumentList,
    private readonly listing: ProcedureListing,
  ) {}

  /** @throws Refused */
  async get(documentId: string): Promise<DocumentDetails> {
    const found = await this.documents.one(documentId);
    if (!found) throw new Refused(noSuchDocument);
    const { refersTo, ...view } = found;
    const [to, documents, procedures] = await Promise.all([
      this.documents.named(refersTo),
      this.documents.referringTo(documentId),
      this.announcedBy(view),
    ]);
    return { ...view, refersTo: to, referredBy: { documents, procedures } };
  }

  /** Versions whose announcing decision refers to the document, or is named like it. */
  private async announcedBy({ documentId, sign }: DocumentView): Promise<DocumentDetails['referredBy']['procedures']> {
    const wanted = folded(sign);
    const isIt = ({ announcement, decision }: ProcedureVersion) =>
      announcement?.documentId === documentId || signsIn(decision).some((named) => folded(named) === wanted);
    const all = await this.listing.all();
    return all.flatMap(({ code, versions }) =>
      versions.filter(isIt).map(({ name, version }) => ({ code, name, version })),
    );
  }
}
