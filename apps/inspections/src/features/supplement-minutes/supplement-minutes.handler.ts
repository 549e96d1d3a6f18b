import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { SupplementMinutes, inspectionsApi, type CommandMeta, type VisitView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { Visits } from '../../domain/ports.js';
import { supplementMinutes } from '../../domain/minutes-decisions.js';
import { besideVisit } from '../../domain/visit-file.js';
import { placeOf } from '../../domain/remedy-note.js';
import { visitView } from '../../domain/views.js';

@Controller()
export class SupplementMinutesHandler {
  constructor(private readonly visits: Visits) {}

  @Answers(inspectionsApi.supplementMinutes)
  async handle(@Payload() command: SupplementMinutes, @Meta() meta: CommandMeta): Promise<VisitView> {
    const beside = { [besideVisit.supplement(placeOf(meta))]: { at: meta.at, text: command.text } };
    return visitView(
      await this.visits.execute(command.visitId, meta, (state) => supplementMinutes(state, command, meta.at), {
        beside,
      }),
    );
  }
}
