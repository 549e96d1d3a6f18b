import type { Provider } from '@nestjs/common';
import { Projections, type DocumentTarget, type ProjectionRunner } from '@motcua/messaging';

import type { KnownUnit } from '../domain/known-unit.js';
import type { ListedProcedure } from '../domain/listed-procedure.js';
import { UnitDirectory } from '../domain/ports.js';
import { documents, type ListedDocument } from '../projections/documents/documents.projection.js';
import { listing } from '../projections/listing/listing.projection.js';
import { units } from '../projections/units/units.projection.js';
import { ProjectedUnitDirectory } from './projected-unit-directory.js';

/** The read models of the service with the runner that keeps them up to date. */
export class ReadModels {
  constructor(
    readonly listing: DocumentTarget<ListedProcedure>,
    readonly documents: DocumentTarget<ListedDocument>,
    readonly units: DocumentTarget<KnownUnit>,
    readonly runner: ProjectionRunner,
  ) {}
}

export const readModels: Provider = {
  provide: ReadModels,
  inject: [Projections],
  useFactory: (projections: Projections) => {
    const targets = [
      projections.documents(listing),
      projections.documents(documents, [{ 'doc.order': -1 }]),
      projections.documents(units),
    ] as const;
    return new ReadModels(...targets, projections.runner('posting-listing', targets));
  },
};

export const unitDirectory: Provider = {
  provide: UnitDirectory,
  inject: [ReadModels],
  useFactory: (models: ReadModels) => new ProjectedUnitDirectory(models.units),
};
