import { Injectable } from '@nestjs/common';
import { accountOf } from '@motcua/auth';
import type { EvidenceService } from '@motcua/contracts';

import { isUpload, readForm } from '../bulk/sent-file.js';
import { KEY } from '../desk/desk-caller.js';
import { sentIn, type Sent } from '../desk/form/sent.js';
import type { GatewayRequest } from '../http/gateway-request.js';
import { uuidFrom } from '../writes/ids.js';
import { EvidenceFiles } from './evidence-files.js';

export interface SentWithEvidence {
  readonly sent: Sent;
  /** None or one: the file of the form. */
  readonly evidenceIds: readonly string[];
}

/** Reads forms of the staff in which a photo or PDF may be sent along. */
@Injectable()
export class EvidenceForms {
  constructor(private readonly files: EvidenceFiles) {}

  /**
   * The hidden key stands first in the form: the same form sent twice names the same file.
   * @param before told the fields that stand before the file, so that a form whose file is refused can be shown again
   * @throws Refused
   */
  async read(
    service: EvidenceService,
    request: GatewayRequest,
    before: (sent: Sent) => void = () => undefined,
  ): Promise<SentWithEvidence> {
    if (!isUpload(request)) return { sent: sentIn(request.body), evidenceIds: [] };
    const evidenceIds: string[] = [];
    const { fields } = await readForm(request, async (file, known) => {
      before(sentIn(known));
      const id = uuidFrom('evidence', accountOf(request).login, known[KEY] ?? request.id);
      const { evidenceId } = await this.files.receive(service, id, file, request);
      evidenceIds.push(evidenceId);
    });
    return { sent: sentIn(fields), evidenceIds };
  }
}
