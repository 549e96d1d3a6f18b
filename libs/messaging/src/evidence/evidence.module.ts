import { Module, type DynamicModule } from '@nestjs/common';
import type { EvidenceService } from '@motcua/contracts';
import { Database } from '@motcua/persistence';

import { evidenceController } from './evidence.controller.js';
import { Evidence } from './evidence.js';
import { StoredEvidence } from './stored-evidence.js';
import { SweepEvidence } from './sweep-evidence.js';

const stored = {
  provide: StoredEvidence,
  inject: [Database],
  useFactory: async (database: Database) => {
    const evidence = new StoredEvidence(database);
    await evidence.prepare();
    return evidence;
  },
};

/**
 * Evidence files (photos, PDFs) of one service. Its use cases inject `Evidence`:
 * `evidence.during(command.evidenceIds, () => this.findings.execute(…))`.
 */
@Module({})
export class EvidenceModule {
  static forService(service: EvidenceService): DynamicModule {
    return {
      module: EvidenceModule,
      global: true,
      controllers: [evidenceController(service)],
      providers: [stored, { provide: Evidence, useExisting: StoredEvidence }, SweepEvidence],
      exports: [Evidence],
    };
  }
}
