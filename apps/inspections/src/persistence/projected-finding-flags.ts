import type { DocumentTarget } from '@motcua/messaging';

import type { FindingFlag } from '../domain/unit-index/flags.js';
import { FindingFlags } from '../domain/unit-index/ports.js';

export class ProjectedFindingFlags extends FindingFlags {
  constructor(private readonly flags: DocumentTarget<FindingFlag>) {
    super();
  }

  async of(unitId: string, year: number): Promise<FindingFlag[]> {
    const found = await this.flags.collection.find({ 'doc.unitId': unitId, 'doc.year': year }).toArray();
    return found.map(({ doc }) => doc).filter(({ standing }) => standing !== 'withdrawn');
  }
}
