import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { postingApi, PostProcedure, type CommandMeta, type PostingView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { Postings, Procedures, viewOf } from '../../domain/ports.js';
import { postingId } from '../../domain/posting.js';
import { post } from '../../domain/posting-decisions.js';

@Controller()
export class PostProcedureHandler {
  constructor(
    private readonly postings: Postings,
    private readonly procedures: Procedures,
  ) {}

  @Answers(postingApi.post)
  async handle(@Payload() command: PostProcedure, @Meta() meta: CommandMeta): Promise<PostingView> {
    const { procedureCode, unitId, channel } = command;
    const procedure = (await this.procedures.read(procedureCode))?.state ?? null;
    const id = postingId(procedureCode, unitId, channel);
    const { state } = await this.postings.execute(id, meta, (standing) => post(standing, command, procedure, meta.at));
    return viewOf(state);
  }
}
