import { Injectable } from '@nestjs/common';
import {
  Refused,
  type CommandMeta,
  type Refusal,
  type SurveyBatchView,
  type SurveyFileView,
  type SurveyView,
} from '@motcua/contracts';

import { UnitDirectory } from '../domain/ports.js';
import type { Batch } from '../domain/survey/batch.js';
import { standingOf, type Campaign, type CampaignState } from '../domain/survey/campaign.js';
import { noCampaign, onlyDepartment } from '../domain/survey/decide-campaign.js';
import { Batches, Campaigns, SurveyIndex, type StoredBatch, type StoredCampaign } from '../domain/survey/ports.js';
import { questionnaireOf } from '../domain/survey/questionnaires.js';
import { noSlip, type Slip } from '../domain/survey/decide-slips.js';
import { hashOf } from './tokens.js';

/** What the features of the survey have in common: finding things, and saying who may. */
@Injectable()
export class SurveyDesk {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly batches: Batches,
    private readonly index: SurveyIndex,
    private readonly directory: UnitDirectory,
  ) {}

  /** @throws Refused */
  async campaign(id: string): Promise<StoredCampaign> {
    const found = await this.campaigns.read(id);
    if (!found || found.state.status === 'absent') throw new Refused(noCampaign);
    return { id, state: found.state, beside: found.beside };
  }

  /** @returns a refusal unless the caller belongs to the department of all the units */
  async notDepartment({ unitId = '' }: CommandMeta, unitIds: readonly string[]): Promise<Refusal | undefined> {
    if (unitId === '') return undefined;
    const units = await this.directory.find(unitIds);
    return unitIds.every((id) => (units.get(id)?.parentId ?? unitId) === unitId) ? undefined : onlyDepartment;
  }

  /** @throws Refused for people of other units and for a survey there is none of */
  async departmentOnly(meta: CommandMeta, campaignId: string): Promise<StoredCampaign> {
    const campaign = await this.campaign(campaignId);
    const refusal = await this.notDepartment(meta, campaign.state.unitIds);
    if (refusal) throw new Refused(refusal);
    return campaign;
  }

  /** @throws Refused with one answer for tokens never issued and tokens mistyped */
  async slip(token: string): Promise<Slip & { title: string }> {
    const answerId = hashOf(token);
    const found = await this.index.batchWith(answerId);
    if (!found) throw new Refused(noSlip);
    const { state, beside } = await this.campaign(found.state.campaignId);
    const questionnaire = questionnaireOf(state.questionnaire);
    return { answerId, batch: found.state, campaign: state, questionnaire, title: titleIn(beside) };
  }

  async unitName(id: string): Promise<string> {
    return (await this.directory.find([id])).get(id)?.name ?? id;
  }

  async file(campaign: StoredCampaign, today: string): Promise<SurveyFileView> {
    const { id, state } = campaign;
    const [batches, tallies, units] = await Promise.all([
      this.index.batches(id),
      this.index.tallies(id),
      this.directory.find(state.unitIds),
    ]);
    const progress = state.unitIds.map((unitId) => ({
      unitId,
      unitName: units.get(unitId)?.name ?? unitId,
      slips: slipsOf(unitId, batches),
      answers: tallies.get(unitId)?.n ?? 0,
    }));
    const { source } = questionnaireOf(state.questionnaire);
    return { ...surveyView(campaign, today), source, units: progress, batches: batches.map(batchView) };
  }

  async batch(id: string): Promise<Batch | undefined> {
    const found = await this.batches.read(id);
    return found && found.state.status !== 'absent' ? found.state : undefined;
  }
}

export const titleIn = (beside: Readonly<Record<string, unknown>>): string => (beside['title'] ?? '') as string;

const slipsOf = (unitId: string, batches: readonly StoredBatch[]): number =>
  batches
    .filter(({ state }) => state.unitId === unitId && state.status === 'issued')
    .reduce((all, { state }) => all + state.count, 0);

export const batchView = ({ id, state }: StoredBatch): SurveyBatchView => ({
  batchId: id,
  unitId: state.unitId,
  count: state.count,
  issuedAt: state.issuedAt,
  revoked: state.status === 'revoked',
});

interface Kept {
  readonly id: string;
  readonly state: CampaignState;
  readonly beside: Readonly<Record<string, unknown>>;
}

/** @param today `YYYY-MM-DD` */
export function surveyView({ id, state, beside }: Kept, today: string): SurveyView {
  if (state.status === 'absent') throw new Error(`survey ${id} does not exist`);
  const { level, audience, questionnaire, unitIds, from, to }: Campaign = state;
  const asked = { level, audience, questionnaire, unitIds: [...unitIds], from, to };
  return { id, title: titleIn(beside), state: standingOf(state, today), ...asked };
}
