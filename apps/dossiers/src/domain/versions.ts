import type { DossierVersionsPage, DossierVersionsQuery } from '@motcua/contracts';

/** How far records and journal of dossiers have come. */
export abstract class DossierVersions {
  abstract page(query: DossierVersionsQuery): Promise<DossierVersionsPage>;
}
