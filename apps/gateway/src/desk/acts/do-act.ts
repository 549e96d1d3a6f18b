import { Injectable } from '@nestjs/common';
import { accountOf } from '@motcua/auth';
import { dossiersApi } from '@motcua/contracts';
import { validation } from '@motcua/messaging';

import type { GatewayRequest } from '../../http/gateway-request.js';
import { Queries } from '../../http/queries.js';
import { Commands } from '../../writes/commands.js';
import { callerOf } from '../desk-caller.js';
import { Directories } from '../directory.js';
import { bodyFrom } from '../form/body-from.js';
import type { Sent } from '../form/sent.js';
import { fieldsOf } from './act-fields.js';
import type { ActRoute } from './act-routes.js';
import { onlyChanges } from './correction.js';

/** Does an act as the API would: the same body, validated by the same class, under the key of the form. */
@Injectable()
export class DoAct {
  private readonly pipe = validation();

  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
    private readonly directories: Directories,
  ) {}

  /** @throws Refused, Unavailable */
  async run({ act, subject, body: type }: ActRoute, dossierId: string, sent: Sent, request: GatewayRequest) {
    const [details, directory] = await Promise.all([
      this.queries.ask(dossiersApi.get, { dossierId }, request),
      this.directories.load(request),
    ]);
    const typed = bodyFrom(fieldsOf(act, { details, directory, role: accountOf(request).role }), sent);
    const plain = act === 'correct' ? onlyChanges(typed, details) : typed;
    const body = (await this.pipe.transform(plain, { type: 'body', metatype: type })) as object;
    await this.commands.send(subject, callerOf(request, sent), body, { dossierId });
  }
}
