import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { Allow, STAFF } from '@motcua/auth';
import { EVIDENCE_SERVICES, type EvidenceService, type EvidenceView } from '@motcua/contracts';

import { readSentFile } from '../bulk/sent-file.js';
import { TakesFiles } from '../bulk/uploads.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { HttpProblem, ROUTE_NOT_FOUND } from '../http/http-problem.js';
import { By, Caller } from '../writes/caller.js';
import { EvidenceFiles } from './evidence-files.js';

const FORM = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
} as const;

/** Photos and PDFs that prove a posting, a document or a remedy. */
@Allow(...STAFF)
@Controller('api/v1/evidence')
export class EvidenceController {
  constructor(private readonly files: EvidenceFiles) {}

  @Post(':service')
  @TakesFiles()
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM as never)
  async take(
    @Param('service') service: string,
    @Req() request: GatewayRequest,
    @By() caller: Caller,
  ): Promise<EvidenceView> {
    const owner = serviceNamed(service);
    const evidenceId = caller.newId('evidence');
    let kept: EvidenceView | undefined;
    await readSentFile(request, async (file) => {
      kept = await this.files.receive(owner, evidenceId, file, request);
    });
    return kept as unknown as EvidenceView;
  }

  @Get(':service/:id')
  show(
    @Param('service') service: string,
    @Param('id') id: string,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    return this.files.show(serviceNamed(service), id, request, reply);
  }
}

/** @throws HttpProblem for a service that keeps no files */
function serviceNamed(name: string): EvidenceService {
  const found = EVIDENCE_SERVICES.find((service) => service === name);
  if (!found) throw new HttpProblem(ROUTE_NOT_FOUND);
  return found;
}
