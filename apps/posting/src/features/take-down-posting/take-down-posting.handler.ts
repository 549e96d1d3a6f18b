import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { TakeDownPosting, postingsApi, type CommandMeta, type PostingView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { Postings } from '../../domain/ports.js';
import { takeDown } from '../../domain/posting-acts.js';
import { postingView } from '../../domain/posting-views.js';
import { postingId } from '../../domain/posting.js';
import { Places } from '../../postings/places.js';

/** A posting is taken down; why stays beside it. */
@Controller()
export class TakeDownPostingHandler {
  constructor(
    private readonly postings: Postings,
    private readonly places: Places,
  ) {}

  @Answers(postingsApi.takeDown)
  async handle(@Payload() command: TakeDownPosting, @Meta() meta: CommandMeta): Promise<PostingView> {
    await this.places.open(command, meta);
    const id = postingId(command.procedureCode, command.unitId, command.channel);
    const { state } = await this.postings.execute(id, meta, (standing) => takeDown(standing, command, meta.at), {
      beside: (seq) => ({ [`note-${seq}`]: command.reason }),
    });
    return postingView(command, state);
  }
}
