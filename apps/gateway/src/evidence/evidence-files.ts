import { Readable } from 'node:stream';

import { Injectable } from '@nestjs/common';
import { evidenceApi, type EvidenceService, type EvidenceView } from '@motcua/contracts';

import { readable, type SentFile } from '../bulk/sent-file.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';

// How another part of the house uses evidence files (photos ≤ 3 MB, PDFs ≤ 10 MB):
//   service: `EvidenceModule.forService('inspections')` is wired; a handler injects `Evidence` (@motcua/messaging) and writes
//     `this.evidence.during(command.evidenceIds ?? [], () => this.findings.execute(…))`: it refuses unknown files and keeps the
//     named ones; what nobody names within a day is swept. Specs use `new MemoryEvidence(['e1'])` (@motcua/testing).
//   DTO: `@IsEvidenceIds() evidenceIds?: string[]` from dto/evidence.ts.
//   gateway: API clients first POST /api/v1/evidence/{service} (multipart, field `file`) and get `{ evidenceId, … }`;
//     a staff form with a file (`enctype="multipart/form-data"`, the hidden key field first) is read by `EvidenceForms.read`.
//   links: GET /api/v1/evidence/{service}/{id} shows the file to staff.

/** Hands files on to the service that keeps them, piece by piece, and gives them back. */
@Injectable()
export class EvidenceFiles {
  constructor(private readonly queries: Queries) {}

  /**
   * The whole file is read even when the service refuses it: a browser that is cut off shows no reason.
   * @throws Refused what is no evidence or too large
   */
  async receive(service: EvidenceService, evidenceId: string, file: SentFile, request: GatewayRequest) {
    const put = (piece: Buffer, number: number, last: boolean) => {
      const data = piece.toString('base64');
      const message = { evidenceId, fileName: readable(file.name), number, last, data };
      return this.queries.ask(evidenceApi(service).put, message, request);
    };
    let [held, number, refused]: [Buffer | undefined, number, unknown] = [undefined, 0, undefined];
    for await (const piece of file.pieces()) {
      if (held && refused === undefined) {
        refused = await outcomeOf(put(held, number, false));
        number += 1;
      }
      held = piece;
    }
    if (refused !== undefined) throw refused;
    const { file: kept } = await put(held ?? Buffer.from(' '), number, true);
    return kept as EvidenceView;
  }

  /** @throws Refused when there is no such file */
  async show(service: EvidenceService, evidenceId: string, request: GatewayRequest, reply: GatewayReply) {
    const file = await this.queries.ask(evidenceApi(service).describe, { evidenceId }, request);
    const name = encodeURIComponent(file.fileName);
    void reply
      .headers({
        'content-type': file.type,
        'content-length': String(file.bytes),
        'content-disposition': `inline; filename*=UTF-8''${name}`,
        etag: `"${file.sha256}"`,
      })
      .send(Readable.from(this.piecesOf(service, file, request)));
  }

  private async *piecesOf(service: EvidenceService, { evidenceId, pieces }: EvidenceView, request: GatewayRequest) {
    for (let number = 0; number < pieces; number += 1) {
      const { data } = await this.queries.ask(evidenceApi(service).piece, { evidenceId, number }, request);
      yield Buffer.from(data, 'base64');
    }
  }
}

/** @returns what it failed with, or nothing */
async function outcomeOf(work: Promise<unknown>): Promise<unknown> {
  const [result] = await Promise.allSettled([work]);
  return result.status === 'rejected' ? result.reason : undefined;
}
