import type { DocumentTarget } from '@motcua/messaging';

import type { KnownProcedure } from '../domain/known-procedure.js';
import { ProcedureDirectory } from '../domain/ports.js';

export class ProjectedProcedureDirectory extends ProcedureDirectory {
  constructor(private readonly procedures: DocumentTarget<KnownProcedure>) {
    super();
  }

  async find(code: string): Promise<KnownProcedure | undefined> {
    return (await this.procedures.collection.findOne({ _id: code }))?.doc;
  }
}
