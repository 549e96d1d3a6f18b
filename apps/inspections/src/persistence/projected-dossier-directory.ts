import type { DocumentTarget } from '@motcua/messaging';

import { DossierDirectory } from '../domain/ports.js';
import type { KnownDossier } from '../projections/dossiers.projection.js';

export class ProjectedDossierDirectory extends DossierDirectory {
  constructor(private readonly dossiers: DocumentTarget<KnownDossier>) {
    super();
  }

  async find(named: readonly string[]): Promise<ReadonlyMap<string, { id: string; code: string }>> {
    if (named.length === 0) return new Map();
    const wanted = [...new Set(named)];
    const filter = { $or: [{ _id: { $in: wanted } }, { 'doc.code': { $in: wanted } }] };
    const found = await this.dossiers.collection.find(filter as never, { batchSize: 2 * wanted.length + 1 }).toArray();
    return new Map(
      found.flatMap(({ _id: id, doc: { code } }) => [id, code].map((name) => [name, { id, code }] as const)),
    );
  }
}
