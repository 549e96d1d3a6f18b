import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { DossierVersionsQuery, versionsApi, type DossierVersionsPage } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { DossierVersions } from '../../domain/versions.js';

/** Tells the statistics how far every dossier has come, so that they can prove that they hold all of it. */
@Controller()
export class TellVersionsHandler {
  constructor(private readonly versions: DossierVersions) {}

  @Answers(versionsApi.dossiers)
  handle(@Payload() query: DossierVersionsQuery): Promise<DossierVersionsPage> {
    return this.versions.page(query);
  }
}
