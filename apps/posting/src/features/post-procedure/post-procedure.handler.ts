import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { postingsApi, PostProcedure, type CommandMeta, type PostingView } from '@motcua/contracts';
import { Answers, Evidence, Meta } from '@motcua/messaging';

import { Postings } from '../../domain/ports.js';
import { postingView } from '../../domain/posting-views.js';
import { post } from '../../domain/posting-decisions.js';
import { postingId } from '../../domain/posting.js';
import { Places } from '../../postings/places.js';

@Controller()
export class PostProcedureHandler {
  constructor(
    private readonly postings: Postings,
    private readonly places: Places,
    private readonly evidence: Evidence,
  ) {}

  @Answers(postingsApi.post)
  async handle(@Payload() command: PostProcedure, @Meta() meta: CommandMeta): Promise<PostingView> {
    const { procedureCode, unitId, channel, evidenceIds = [] } = command;
    const procedure = await this.places.open(command, meta);
    const id = postingId(procedureCode, unitId, channel);
    const { state } = await this.evidence.during(evidenceIds, () =>
      this.postings.execute(id, meta, (standing) => post(standing, command, procedure, meta.at)),
    );
    return postingView(command, state);
  }
}
