import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { surveyApi, Refused, SurveyRef, type SurveyResultsView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { UnitDirectory } from '../../domain/ports.js';
import { standingOf } from '../../domain/survey/campaign.js';
import { notEnded } from '../../domain/survey/decide-campaign.js';
import { SurveyIndex, type StoredCampaign } from '../../domain/survey/ports.js';
import { fewestOn, questionnaireOf } from '../../domain/survey/questionnaires.js';
import { resultsOf } from '../../domain/survey/results.js';
import { SurveyDesk, titleIn } from '../../survey/survey-desk.js';

@Controller()
export class TellSurveyResultsHandler {
  constructor(
    private readonly desk: SurveyDesk,
    private readonly index: SurveyIndex,
    private readonly directory: UnitDirectory,
    private readonly clock: Clock,
  ) {}

  /** Told after the end only: two results of different days would give single answers away. */
  @Answers(surveyApi.results)
  async handle(@Payload() { campaignId }: SurveyRef): Promise<SurveyResultsView> {
    const campaign = await this.desk.campaign(campaignId);
    if (standingOf(campaign.state, this.clock.today()) !== 'ended') throw new Refused(notEnded);
    return this.told(campaign);
  }

  private async told({ id, state, beside }: StoredCampaign): Promise<SurveyResultsView> {
    const [tallies, units] = await Promise.all([this.index.tallies(id), this.directory.find(state.unitIds)]);
    const fewest = fewestOn(state.from);
    const { total, results } = resultsOf(state.unitIds, tallies, {
      fewest,
      questionnaire: questionnaireOf(state.questionnaire),
    });
    const named = results.map((one) => ({ ...one, unitName: units.get(one.unitId)?.name ?? one.unitId }));
    return { campaignId: id, title: titleIn(beside), fewest, total, units: named };
  }
}
