import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CorrectPosting, postingsApi, type CommandMeta, type PostingView } from '@motcua/contracts';
import { Answers, Evidence, Meta } from '@motcua/messaging';

import { Postings } from '../../domain/ports.js';
import { correct } from '../../domain/posting-acts.js';
import { postingView } from '../../domain/posting-views.js';
import { postingId } from '../../domain/posting.js';
import { Places } from '../../postings/places.js';

/** Day or evidence of an entry are put right; why stays beside it. */
@Controller()
export class CorrectPostingHandler {
  constructor(
    private readonly postings: Postings,
    private readonly places: Places,
    private readonly evidence: Evidence,
  ) {}

  @Answers(postingsApi.correct)
  async handle(@Payload() command: CorrectPosting, @Meta() meta: CommandMeta): Promise<PostingView> {
    await this.places.open(command, meta);
    const id = postingId(command.procedureCode, command.unitId, command.channel);
    const { state } = await this.evidence.during(command.evidenceIds ?? [], () =>
      this.postings.execute(id, meta, (standing) => correct(standing, command, meta.at), {
        beside: (seq) => ({ [`note-${seq}`]: command.reason }),
      }),
    );
    return postingView(command, state);
  }
}
