import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { inspectionsApi, RecordFinding, type CommandMeta, type FindingView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { DossierDirectory, Findings, ProcedureDirectory, UnitDirectory, Visits } from '../../domain/ports.js';
import { recordFinding, type Circumstances } from '../../domain/record-finding.js';
import { findingAfter } from '../../domain/views.js';
import { visit } from '../../domain/visit.js';

@Controller()
export class RecordFindingHandler {
  constructor(
    private readonly findings: Findings,
    private readonly visits: Visits,
    private readonly directory: UnitDirectory,
    private readonly catalogue: ProcedureDirectory,
    private readonly dossiers: DossierDirectory,
  ) {}

  @Answers(inspectionsApi.recordFinding)
  async handle(@Payload() command: RecordFinding, @Meta() meta: CommandMeta): Promise<FindingView> {
    const circumstances = await this.circumstances(command, meta.at);
    const decide = (state: Parameters<typeof recordFinding>[0]) => recordFinding(state, command, circumstances);
    const named = [...(circumstances.dossiers ?? new Map()).values()];
    const dossierCodes = Object.fromEntries(named.map(({ id, code }) => [id, code]));
    const beside = { text: command.text, legalGround: command.legalGround ?? '', dossierCodes };
    return findingAfter(await this.findings.execute(command.findingId, meta, decide, { beside }), meta);
  }

  private async circumstances(
    { visitId, procedureCode, dossierIds = [] }: RecordFinding,
    at: string,
  ): Promise<Circumstances> {
    const state = (await this.visits.read(visitId))?.state ?? visit.initial;
    const units = await this.directory.find(state.status === 'absent' ? [] : [state.unitId]);
    const procedure = procedureCode ? await this.catalogue.find(procedureCode) : undefined;
    const dossiers = await this.dossiers.find(dossierIds);
    return { visit: state, units, procedure, dossiers, at };
  }
}
