import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ErasePersonalData, peopleApi, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { DossierViews } from '../../domain/views/dossier-views.js';
import { Erasure } from '../../people/erasure.js';

@Controller()
export class ErasePersonalDataHandler {
  constructor(
    private readonly erasure: Erasure,
    private readonly views: DossierViews,
  ) {}

  @Answers(peopleApi.erase)
  async handle(@Payload() request: ErasePersonalData, @Meta() meta: CommandMeta): Promise<DossierView> {
    return this.views.view(await this.erasure.of(request, meta), meta.recordedAt);
  }
}
