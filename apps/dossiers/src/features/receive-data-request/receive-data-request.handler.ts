import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { peopleApi, ReceiveDataRequest, Refused, type CommandMeta, type DataRequestView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { receive } from '../../domain/people/data-request.js';
import { DataRequests } from '../../domain/people/ports.js';
import { Calendars, Dossiers } from '../../domain/ports.js';
import { notFound } from '../../domain/refusals.js';
import { DataRequestViews } from '../../people/data-request-views.js';

/** The desk takes down what somebody asks about the own data. */
@Controller()
export class ReceiveDataRequestHandler {
  constructor(
    private readonly requests: DataRequests,
    private readonly dossiers: Dossiers,
    private readonly calendars: Calendars,
    private readonly views: DataRequestViews,
  ) {}

  @Answers(peopleApi.receiveDataRequest)
  async handle(@Payload() request: ReceiveDataRequest, @Meta() meta: CommandMeta): Promise<DataRequestView> {
    const { requestId, dossierId, kind, text } = request;
    if (!(await this.dossiers.read(dossierId))) throw new Refused(notFound);
    const stored = await this.requests.execute(
      requestId,
      meta,
      (state) => receive(state, { requestId, dossierId, kind, at: meta.at }, this.calendars.current()),
      { beside: { askedBy: meta.actor, text } },
    );
    return this.views.view(stored, meta.recordedAt);
  }
}
