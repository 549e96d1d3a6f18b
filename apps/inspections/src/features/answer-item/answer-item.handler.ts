import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { AnswerItem, inspectionsApi, type CommandMeta, type VisitView } from '@motcua/contracts';
import { Answers, Evidence, Meta } from '@motcua/messaging';

import { Visits } from '../../domain/ports.js';
import { answerItem } from '../../domain/answer-visit.js';
import { besideVisit } from '../../domain/visit-file.js';
import type { VisitState } from '../../domain/visit.js';
import { visitView } from '../../domain/views.js';

@Controller()
export class AnswerItemHandler {
  constructor(
    private readonly visits: Visits,
    private readonly evidence: Evidence,
  ) {}

  @Answers(inspectionsApi.answerItem)
  async handle(@Payload() command: AnswerItem, @Meta() meta: CommandMeta): Promise<VisitView> {
    const { item, note = '', url = null, evidenceIds = [] } = command;
    const beside = { [besideVisit.answer(item)]: { note, url, evidenceIds, by: meta.actor } };
    const decide = (state: VisitState) => answerItem(state, command, meta.at);
    return visitView(
      await this.evidence.during(evidenceIds, () => this.visits.execute(command.visitId, meta, decide, { beside })),
    );
  }
}
