import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CancelVisit, inspectionsApi, type CommandMeta, type VisitView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { Visits } from '../../domain/ports.js';
import { cancel } from '../../domain/visit-decisions.js';
import { besideVisit } from '../../domain/visit-file.js';
import { placeOf } from '../../domain/remedy-note.js';
import { visitView } from '../../domain/views.js';

@Controller()
export class CancelVisitHandler {
  constructor(private readonly visits: Visits) {}

  @Answers(inspectionsApi.cancelVisit)
  async handle(@Payload() command: CancelVisit, @Meta() meta: CommandMeta): Promise<VisitView> {
    const beside = { [besideVisit.change(placeOf(meta))]: { at: meta.at, text: `Hủy: ${command.reason}` } };
    return visitView(
      await this.visits.execute(command.visitId, meta, (state) => cancel(state, command, meta.at), { beside }),
    );
  }
}
