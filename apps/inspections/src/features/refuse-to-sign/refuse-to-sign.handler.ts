import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { RefuseToSign, inspectionsApi, type CommandMeta, type VisitView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { Visits } from '../../domain/ports.js';
import { refuseToSign } from '../../domain/minutes-decisions.js';
import { besideVisit } from '../../domain/visit-file.js';
import { visit } from '../../domain/visit.js';
import { UnitVoice } from '../../voice/unit-voice.js';
import { visitView } from '../../domain/views.js';

@Controller()
export class RefuseToSignHandler {
  constructor(
    private readonly visits: Visits,
    private readonly voice: UnitVoice,
  ) {}

  @Answers(inspectionsApi.refuseToSign)
  async handle(@Payload() command: RefuseToSign, @Meta() meta: CommandMeta): Promise<VisitView> {
    const stored = (await this.visits.read(command.visitId))?.state ?? visit.initial;
    const stranger = await this.voice.refusal(meta, stored.status === 'absent' ? '' : stored.unitId);
    const beside = { [besideVisit.opinion]: command.opinion };
    return visitView(
      await this.visits.execute(command.visitId, meta, (state) => stranger ?? refuseToSign(state, command, meta.at), {
        beside,
      }),
    );
  }
}
