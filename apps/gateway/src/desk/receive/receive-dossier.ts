import { Injectable } from '@nestjs/common';
import { dossiersApi, type DossierReceipt } from '@motcua/contracts';
import { validation } from '@motcua/messaging';

import { SubmitBody } from '../../api/dossiers.bodies.js';
import { GatewayConfig } from '../../gateway.config.js';
import type { GatewayRequest } from '../../http/gateway-request.js';
import { Commands } from '../../writes/commands.js';
import { callerOf } from '../desk-caller.js';
import { Directories } from '../directory.js';
import { bodyFrom } from '../form/body-from.js';
import type { Sent } from '../form/sent.js';
import { receiveFields } from './receive-fields.js';

/** Sends the form of a new dossier as the API would. */
@Injectable()
export class ReceiveDossier {
  private readonly pipe = validation();

  constructor(
    private readonly commands: Commands,
    private readonly directories: Directories,
    private readonly config: GatewayConfig,
  ) {}

  /** @throws Refused, Unavailable */
  async run(sent: Sent, request: GatewayRequest): Promise<DossierReceipt> {
    const typed = bodyFrom(receiveFields(await this.directories.load(request)), sent);
    const plain = { ...typed, accept: sent['viec'] === 'tiep-nhan' };
    const body = (await this.pipe.transform(plain, { type: 'body', metatype: SubmitBody })) as SubmitBody;
    const caller = callerOf(request, sent);
    return this.commands.send(dossiersApi.submit, caller, body, {
      dossierId: caller.newId('dossier'),
      unitId: this.config.DEPARTMENT_UNIT,
      accept: false,
      papers: [],
    });
  }
}
