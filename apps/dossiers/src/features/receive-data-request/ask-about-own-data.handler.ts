import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { AskAboutOwnData, peopleApi, type CommandMeta, type DataRequestReceipt } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { receive } from '../../domain/people/data-request.js';
import { dataRequestReceipt } from '../../domain/people/data-request-view.js';
import { DataRequests } from '../../domain/people/ports.js';
import { Calendars } from '../../domain/ports.js';
import { ReceiptHolders } from '../../people/receipt-holders.js';

/** Whoever holds the receipt asks about the own data; refused like a look-up that fails. */
@Controller()
export class AskAboutOwnDataHandler {
  constructor(
    private readonly holders: ReceiptHolders,
    private readonly requests: DataRequests,
    private readonly calendars: Calendars,
  ) {}

  @Answers(peopleApi.askAboutOwnData)
  async handle(@Payload() asked: AskAboutOwnData, @Meta() meta: CommandMeta): Promise<DataRequestReceipt> {
    const { requestId, kind, text } = asked;
    const { id: dossierId } = await this.holders.dossierOf(asked);
    const stored = await this.requests.execute(
      requestId,
      meta,
      (state) => receive(state, { requestId, dossierId, kind, at: meta.at }, this.calendars.current()),
      { beside: { askedBy: meta.actor, text } },
    );
    return dataRequestReceipt(stored);
  }
}
