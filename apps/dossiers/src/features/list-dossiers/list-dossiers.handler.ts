import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  dossiersApi,
  ListDossiers,
  type Applicant,
  type CommandMeta,
  type DossierRow,
  type Page,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { DossierIndex, type StoredDossier } from '../../domain/ports.js';
import { DossierViews } from '../../domain/views/dossier-views.js';
import { nameFor } from '../../domain/views/masking.js';

@Controller()
export class ListDossiersHandler {
  constructor(
    private readonly index: DossierIndex,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.list)
  async handle(@Payload() query: ListDossiers, @Meta() meta: CommandMeta): Promise<Page<DossierRow>> {
    const now = meta.recordedAt;
    const { items, nextCursor } = await this.index.page(query, now);
    return { items: items.map((stored) => this.row(stored, meta.role, now)), nextCursor };
  }

  private row(stored: StoredDossier, role: string, now: string): DossierRow {
    const applicant = stored.beside['applicant'] as Applicant;
    return { ...this.views.view(stored, now), applicantName: nameFor(role, applicant.name) };
  }
}
