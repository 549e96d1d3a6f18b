import { Controller, type Type } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  evidenceApi,
  EvidencePieceQuery,
  EvidenceRef,
  PutEvidence,
  type CommandMeta,
  type EvidenceService,
  type EvidenceView,
} from '@motcua/contracts';

import { Answers } from '../requests/answers.js';
import { Meta } from '../requests/meta.js';
import { StoredEvidence } from './stored-evidence.js';

/** Takes and gives the evidence files of one service. */
export function evidenceController(service: EvidenceService): Type {
  const api = evidenceApi(service);

  @Controller()
  class EvidenceController {
    constructor(private readonly evidence: StoredEvidence) {}

    @Answers(api.put)
    async put(@Payload() piece: PutEvidence, @Meta() meta: CommandMeta): Promise<{ file: EvidenceView | null }> {
      return { file: await this.evidence.put(piece, meta) };
    }

    @Answers(api.describe)
    describe(@Payload() { evidenceId }: EvidenceRef): Promise<EvidenceView> {
      return this.evidence.describe(evidenceId);
    }

    @Answers(api.piece)
    async piece(@Payload() { evidenceId, number }: EvidencePieceQuery): Promise<{ data: string }> {
      return { data: Buffer.from(await this.evidence.piece(evidenceId, number)).toString('base64') };
    }
  }
  return EvidenceController;
}
