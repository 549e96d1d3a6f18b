import { Injectable } from '@nestjs/common';
import { peopleApi, type AskAboutOwnData, type DataRequestReceipt } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { ApplicantCommands } from '../writes/applicant-commands.js';
import { uuidFrom } from '../writes/ids.js';

/** Sends what the holder of a receipt asks about the own data. */
@Injectable()
export class OwnData {
  constructor(private readonly commands: ApplicantCommands) {}

  /**
   * The same words about the same dossier on the same day are the same request: a form sent twice asks once.
   * @throws Refused, Unavailable
   */
  ask(asked: Omit<AskAboutOwnData, 'requestId'>, request: Pick<GatewayRequest, 'id'>): Promise<DataRequestReceipt> {
    const code = asked.code.trim().toUpperCase();
    const requestId = uuidFrom('data-request', code, asked.kind, asked.text, this.commands.today);
    const same = { code, kind: asked.kind, text: asked.text };
    return this.commands.send(
      peopleApi.askAboutOwnData,
      { ...asked, requestId },
      { commandId: requestId, same },
      request,
    );
  }
}
