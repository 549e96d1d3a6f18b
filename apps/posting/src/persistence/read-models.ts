import type { Provider } from '@nestjs/common';
import { Projections, type DocumentTarget, type ProjectionRunner } from '@motcua/messaging';

import type { ListedProcedure } from '../domain/listed-procedure.js';
import { documents, type ListedDocument } from '../projections/documents/documents.projection.js';
import { listing } from '../projections/listing/listing.projection.js';

/** The read models of the service with the runner that keeps them up to date. */
export class ReadModels {
  constructor(
    readonly listing: DocumentTarget<ListedProcedure>,
    readonly documents: DocumentTarget<ListedDocument>,
    readonly runner: ProjectionRunner,
  ) {}
}

export const readModels: Provider = {
  provide: ReadModels,
  inject: [Projections],
  useFactory: (projections: Projections) => {
    const targets = [projections.documents(listing), projections.documents(documents, [{ 'doc.order': -1 }])] as const;
    return new ReadModels(...targets, projections.runner('posting-listing', targets));
  },
};
