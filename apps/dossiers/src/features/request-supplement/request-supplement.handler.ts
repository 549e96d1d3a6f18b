import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { dossiersApi, RequestSupplement, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { requestSupplement } from '../../domain/decisions/arriving.js';
import { noting } from '../../domain/notes.js';
import { Dossiers } from '../../domain/ports.js';
import { invalid } from '../../domain/refusals.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

@Controller()
export class RequestSupplementHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.requestSupplement)
  async handle(@Payload() request: RequestSupplement, @Meta() meta: CommandMeta): Promise<DossierView> {
    const { dossierId, items, reason, ground, approvedBy } = request;
    const approver = approvedBy ?? (meta.role === 'head' ? meta.actor : undefined);
    const stored = await this.dossiers.execute(
      dossierId,
      meta,
      (state) => {
        if ('code' in state && !approver && state.status === 'in-process') return approvalNeeded;
        return requestSupplement(state, { dossierId, at: meta.at });
      },
      { beside: noting({ items, reason, ground, approvedBy: approver }) },
    );
    return this.views.view(stored, meta.recordedAt);
  }
}

/** T7: once the clock runs, stopping it is the head's decision. */
const approvalNeeded = invalid(
  'approvedBy',
  'approval-needed',
  'Hồ sơ đã tiếp nhận: phải ghi trưởng phòng phê duyệt yêu cầu bổ sung.',
);
