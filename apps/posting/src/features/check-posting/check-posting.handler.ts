import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CheckPosting, postingsApi, type CommandMeta, type PostingView } from '@motcua/contracts';
import { Answers, Evidence, Meta } from '@motcua/messaging';

import { Postings } from '../../domain/ports.js';
import { check } from '../../domain/posting-acts.js';
import { postingView } from '../../domain/posting-views.js';
import { postingId } from '../../domain/posting.js';
import { Places } from '../../postings/places.js';

/** Somebody looked at a posting; what was seen stays beside it. */
@Controller()
export class CheckPostingHandler {
  constructor(
    private readonly postings: Postings,
    private readonly places: Places,
    private readonly evidence: Evidence,
  ) {}

  @Answers(postingsApi.check)
  async handle(@Payload() command: CheckPosting, @Meta() meta: CommandMeta): Promise<PostingView> {
    const procedure = await this.places.open(command, meta);
    const id = postingId(command.procedureCode, command.unitId, command.channel);
    const { state } = await this.evidence.during(command.evidenceIds ?? [], () =>
      this.postings.execute(id, meta, (standing) => check(standing, command, procedure, meta), {
        beside: (seq) => ({ [`note-${seq}`]: command.note ?? '', [`by-${seq}`]: meta.actor }),
      }),
    );
    return postingView(command, state);
  }
}
