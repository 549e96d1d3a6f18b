import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { AnswerDataRequest, peopleApi, type CommandMeta, type DataRequestView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { answer } from '../../domain/people/data-request.js';
import { DataRequests } from '../../domain/people/ports.js';
import { DataRequestViews } from '../../people/data-request-views.js';
import { Erasure } from '../../people/erasure.js';

const ERASED_ON_REQUEST = 'Đã xóa dữ liệu cá nhân theo yêu cầu của chủ hồ sơ.';

/** The department says yes or no. Yes to an erasure erases first: an answer never promises what was not done. */
@Controller()
export class AnswerDataRequestHandler {
  constructor(
    private readonly requests: DataRequests,
    private readonly erasure: Erasure,
    private readonly views: DataRequestViews,
  ) {}

  @Answers(peopleApi.answerDataRequest)
  async handle(@Payload() request: AnswerDataRequest, @Meta() meta: CommandMeta): Promise<DataRequestView> {
    const { requestId, outcome, answer: text } = request;
    const erases = outcome === 'granted' && (await this.eraseFor(request, meta));
    const stored = await this.requests.execute(
      requestId,
      meta,
      (state) => answer(state, { requestId, outcome, at: meta.at }),
      // A text of its own could name the person again.
      { beside: { answer: erases ? ERASED_ON_REQUEST : text, answeredBy: meta.actor } },
    );
    return this.views.view(stored, meta.recordedAt);
  }

  /** @returns whether the request is about erasure and may be granted now */
  private async eraseFor({ requestId, outcome }: AnswerDataRequest, meta: CommandMeta): Promise<boolean> {
    const known = await this.requests.read(requestId);
    if (known?.state.status !== 'open' || known.state.kind !== 'erasure') return false;
    // An answer that would be refused must not erase anything.
    if ('refused' in answer(known.state, { requestId, outcome, at: meta.at })) return false;
    await this.erasure.of({ dossierId: known.state.dossierId, reason: ERASED_ON_REQUEST }, meta);
    return true;
  }
}
