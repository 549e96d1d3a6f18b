import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  AnswerAppraisal,
  AppraiseUnit,
  indexApi,
  Refused,
  ReturnSelfScores,
  SaveSelfScores,
  UnitScoreRef,
  type CommandMeta,
  type Decision,
  type UnitScoreView,
} from '@motcua/contracts';
import { toLocal } from '@motcua/legal-calendar';
import { Answers, Evidence, Meta } from '@motcua/messaging';

import { UnitScores } from '../../domain/unit-index/ports.js';
import {
  answerAppraisal,
  appraiseUnit,
  concludeAppraisal,
  returnSelfScores,
  saveSelfScores,
  scoreIdOf,
  submitSelfScores,
  type RoundTerms,
  type UnitScoreFact,
  type UnitScoreState,
} from '../../domain/unit-index/unit-score.js';
import { besideScore, type Beside } from '../../domain/unit-index/views.js';
import { ScoreDesk } from '../../unit-index/score-desk.js';
import { UnitVoice } from '../../voice/unit-voice.js';

type Who = 'unit' | 'department';
type Work = (state: UnitScoreState, terms: RoundTerms) => Decision<UnitScoreFact>;

/** The sheet of a unit: scored by the unit, appraised by the department, answered by the unit. */
@Controller()
export class ScoreUnitsHandler {
  constructor(
    private readonly scores: UnitScores,
    private readonly desk: ScoreDesk,
    private readonly voice: UnitVoice,
    private readonly evidence: Evidence,
  ) {}

  @Answers(indexApi.getScore)
  async one(@Payload() ref: UnitScoreRef, @Meta() meta: CommandMeta): Promise<UnitScoreView> {
    const stranger = await this.voice.refusal(meta, ref.unitId);
    if (stranger) throw new Refused(stranger);
    return this.desk.sheet(ref);
  }

  @Answers(indexApi.saveSelf)
  save(@Payload() command: SaveSelfScores, @Meta() meta: CommandMeta): Promise<UnitScoreView> {
    const beside = Object.fromEntries(
      command.scores.flatMap(({ item, note = '', url = '', evidenceIds }) => [
        [besideScore.self(item), { note, url }],
        ...(evidenceIds ? [[besideScore.files(item), evidenceIds]] : []),
      ]),
    ) as Record<string, unknown>;
    const files = command.scores.flatMap(({ evidenceIds = [] }) => evidenceIds);
    const decide: Work = (state, terms) => saveSelfScores(state, command, { terms, at: meta.at });
    return this.evidence.during(files, () => this.work('unit', command, meta, decide, beside));
  }

  @Answers(indexApi.submit)
  submit(@Payload() ref: UnitScoreRef, @Meta() meta: CommandMeta): Promise<UnitScoreView> {
    return this.work('unit', ref, meta, (state, terms) => submitSelfScores(state, terms, momentOf(meta)));
  }

  @Answers(indexApi.answer)
  answer(@Payload() command: AnswerAppraisal, @Meta() meta: CommandMeta): Promise<UnitScoreView> {
    const decide: Work = (state, terms) => answerAppraisal(state, command, terms, momentOf(meta));
    return this.work('unit', command, meta, decide, { [besideScore.explanation]: command.explanation ?? '' });
  }

  @Answers(indexApi.sendBack)
  sendBack(@Payload() command: ReturnSelfScores, @Meta() meta: CommandMeta): Promise<UnitScoreView> {
    const beside = { [besideScore.returned]: command.reason };
    return this.work('department', command, meta, (state) => returnSelfScores(state, meta.at), beside);
  }

  @Answers(indexApi.appraise)
  appraise(@Payload() command: AppraiseUnit, @Meta() meta: CommandMeta): Promise<UnitScoreView> {
    const beside = Object.fromEntries(
      command.scores.map(({ item, reason = '' }) => [besideScore.reason(item), reason]),
    );
    const decide: Work = (state, terms) => appraiseUnit(state, command, terms, meta.at);
    return this.work('department', command, meta, decide, beside);
  }

  @Answers(indexApi.conclude)
  conclude(@Payload() ref: UnitScoreRef, @Meta() meta: CommandMeta): Promise<UnitScoreView> {
    return this.work('department', ref, meta, (state, terms) => concludeAppraisal(state, terms, meta.at));
  }

  private async work(
    who: Who,
    ref: UnitScoreRef,
    meta: CommandMeta,
    decide: Work,
    beside: Beside = {},
  ): Promise<UnitScoreView> {
    const round = await this.desk.round(ref.roundId);
    const stranger =
      who === 'unit' ? await this.voice.refusal(meta, ref.unitId) : await this.desk.notDepartment(meta, [ref.unitId]);
    const id = scoreIdOf(ref.roundId, ref.unitId);
    await this.scores.execute(id, meta, (state) => stranger ?? decide(state, round), { beside });
    return this.desk.sheet(ref);
  }
}

const momentOf = ({ at }: CommandMeta) => ({ at, today: toLocal(at).date });
