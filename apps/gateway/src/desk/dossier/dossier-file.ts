import { Injectable } from '@nestjs/common';
import {
  dossiersApi,
  formsApi,
  inspectionsApi,
  Refused,
  Unavailable,
  type AvailableForm,
  type DeadlineView,
  type DossierActView,
  type DossierDetails,
  type FindingView,
} from '@motcua/contracts';

import type { GatewayRequest } from '../../http/gateway-request.js';
import { Queries } from '../../http/queries.js';

/** All that the page of a dossier shows. */
export interface DossierFile {
  readonly details: DossierDetails;
  readonly acts: readonly DossierActView[];
  /** Null before acceptance. */
  readonly deadline: DeadlineView | null;
  /** Null when nobody could tell. */
  readonly forms: readonly AvailableForm[] | null;
  /** Findings of inspections that name the dossier; none when nobody could tell. */
  readonly findings: readonly FindingView[];
}

@Injectable()
export class DossierFiles {
  constructor(private readonly queries: Queries) {}

  /** @throws Refused, Unavailable when the dossier itself cannot be told */
  async load(dossierId: string, request: GatewayRequest): Promise<DossierFile> {
    const details = await this.queries.ask(dossiersApi.get, { dossierId }, request);
    const [acts, deadline, forms, found] = await Promise.all([
      this.queries.ask(dossiersApi.acts, { dossierId }, request),
      details.acceptedAt === null ? null : orNull(this.queries.ask(dossiersApi.deadline, { dossierId }, request)),
      orNull(this.queries.ask(formsApi.available, { dossierId }, request)),
      orNull(this.queries.ask(inspectionsApi.listFindings, { dossierId, limit: 50 }, request)),
    ]);
    const named = (found?.items ?? []).filter(({ state }) => state !== 'withdrawn');
    return { details, acts, deadline, forms, findings: named };
  }
}

/** What the page can do without: a missing explanation must not hide the dossier. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (cause) {
    if (cause instanceof Refused || cause instanceof Unavailable) return null;
    throw cause;
  }
}
