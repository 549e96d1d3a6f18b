import type { Provider } from '@nestjs/common';
import { Projections, type DocumentTarget } from '@motcua/messaging';

import type { NamedField } from '../domain/field-names.js';
import type { KnownYear } from '../domain/known-calendar.js';
import { CatalogueLists, DecreedYears } from '../domain/ports.js';
import { calendarYears, type DecreedYear } from '../projections/calendar-years/calendar-years.projection.js';
import { drafts, type ListedDraft } from '../projections/drafts/drafts.projection.js';
import { fields } from '../projections/fields/fields.projection.js';

/** More than there ever are: all come in one round trip. */
const BATCH = 1_000;

class ProjectedCatalogueLists extends CatalogueLists {
  constructor(
    private readonly drafts: DocumentTarget<ListedDraft>,
    private readonly known: DocumentTarget<NamedField>,
  ) {
    super();
  }

  async openDrafts(): Promise<string[]> {
    const found = await this.drafts.collection
      .find({ 'doc.open': true }, { batchSize: BATCH })
      .sort({ 'doc.savedAt': -1 })
      .toArray();
    return found.map(({ _id }) => _id);
  }

  async fields(): Promise<NamedField[]> {
    const found = await this.known.collection.find({}, { batchSize: BATCH }).sort({ _id: 1 }).toArray();
    return found.map(({ doc }) => doc);
  }
}

class ProjectedYears extends DecreedYears {
  constructor(private readonly years: DocumentTarget<DecreedYear>) {
    super();
  }

  async all(): Promise<KnownYear[]> {
    const found = await this.years.collection.find({ 'doc.told': true }, { batchSize: BATCH }).toArray();
    return found.map(({ doc }) => doc);
  }
}

const CATALOGUE_MODELS = Symbol('CATALOGUE_MODELS');

interface CatalogueModels {
  readonly lists: CatalogueLists;
  readonly years: DecreedYears;
}

/** What the catalogue keeps beside the public listing, with the runner that keeps it up to date. */
export const catalogueModels: Provider[] = [
  {
    provide: CATALOGUE_MODELS,
    inject: [Projections],
    useFactory: (projections: Projections): CatalogueModels => {
      const targets = [
        projections.documents(drafts),
        projections.documents(fields),
        projections.documents(calendarYears),
      ] as const;
      projections.runner('posting-catalogue', targets);
      return { lists: new ProjectedCatalogueLists(targets[0], targets[1]), years: new ProjectedYears(targets[2]) };
    },
  },
  { provide: CatalogueLists, inject: [CATALOGUE_MODELS], useFactory: ({ lists }: CatalogueModels) => lists },
  { provide: DecreedYears, inject: [CATALOGUE_MODELS], useFactory: ({ years }: CatalogueModels) => years },
];
