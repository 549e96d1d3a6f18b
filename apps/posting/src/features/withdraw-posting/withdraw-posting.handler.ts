import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { WithdrawPosting, postingsApi, type CommandMeta, type PostingView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { Postings } from '../../domain/ports.js';
import { withdraw } from '../../domain/posting-acts.js';
import { postingView } from '../../domain/posting-views.js';
import { postingId } from '../../domain/posting.js';
import { Places } from '../../postings/places.js';

/** An entry was a mistake; why stays beside it. */
@Controller()
export class WithdrawPostingHandler {
  constructor(
    private readonly postings: Postings,
    private readonly places: Places,
  ) {}

  @Answers(postingsApi.withdraw)
  async handle(@Payload() command: WithdrawPosting, @Meta() meta: CommandMeta): Promise<PostingView> {
    const procedure = await this.places.open(command, meta);
    const id = postingId(command.procedureCode, command.unitId, command.channel);
    const { state } = await this.postings.execute(
      id,
      meta,
      (standing) => withdraw(standing, command, procedure, meta.at),
      {
        beside: (seq) => ({ [`note-${seq}`]: command.reason }),
      },
    );
    return postingView(command, state);
  }
}
