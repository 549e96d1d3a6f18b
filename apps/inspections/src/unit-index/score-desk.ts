import { Injectable } from '@nestjs/common';
import { Refused, type CommandMeta, type Refusal, type UnitScoreRef, type UnitScoreView } from '@motcua/contracts';

import { UnitDirectory } from '../domain/ports.js';
import { FindingFlags, IndexRounds, IndexSets, UnitScores } from '../domain/unit-index/ports.js';
import { noIndexRound, type IndexRound } from '../domain/unit-index/round.js';
import { scoreIdOf, type UnitScore } from '../domain/unit-index/unit-score.js';
import { textsOf, unitScoreView } from '../domain/unit-index/views.js';

const onlyDepartment: Refusal = {
  refused: 'forbidden',
  code: 'not-of-department',
  detail: 'Chỉ người của Sở mới thẩm định điểm và quyết định kết quả; đơn vị được chấm không tự làm việc này.',
};

const notInRound: Refusal = {
  refused: 'not-found',
  code: 'unit-not-in-round',
  detail: 'Đơn vị không thuộc đợt chấm điểm này.',
};

/** What the features of the index have in common: rounds, sheets as they are seen, and who may appraise. */
@Injectable()
export class ScoreDesk {
  constructor(
    private readonly rounds: IndexRounds,
    private readonly sets: IndexSets,
    private readonly scores: UnitScores,
    private readonly flags: FindingFlags,
    private readonly directory: UnitDirectory,
  ) {}

  /** @throws Refused */
  async round(roundId: string): Promise<IndexRound> {
    const found = await this.rounds.read(roundId);
    if (!found || found.state.status === 'absent') throw new Refused(noIndexRound);
    return found.state;
  }

  /** @returns a refusal unless the caller belongs to the department of all the units */
  async notDepartment({ unitId = '' }: CommandMeta, unitIds: readonly string[]): Promise<Refusal | undefined> {
    if (unitId === '') return undefined;
    const units = await this.directory.find(unitIds);
    return unitIds.every((id) => units.get(id)?.parentId === unitId) ? undefined : onlyDepartment;
  }

  /** @returns a refusal for people of a unit below the department: criteria are the department's alone */
  async notOfDepartment({ unitId = '' }: CommandMeta): Promise<Refusal | undefined> {
    if (unitId === '') return undefined;
    const unit = (await this.directory.find([unitId])).get(unitId);
    return unit?.kind === 'department' ? undefined : onlyDepartment;
  }

  /** @throws Refused for a round there is none of and a unit that is not in it */
  async sheet({ roundId, unitId }: UnitScoreRef): Promise<UnitScoreView> {
    const round = await this.round(roundId);
    if (!round.unitIds.includes(unitId)) throw new Refused(notInRound);
    const [stored, set, flags] = await Promise.all([
      this.scores.read(scoreIdOf(roundId, unitId)),
      this.sets.read(round.setId),
      this.flags.of(unitId, round.year),
    ]);
    const score: UnitScore | undefined = stored?.state.status === 'absent' ? undefined : stored?.state;
    const texts = textsOf(set?.beside ?? {});
    return unitScoreView({ roundId, unitId, score, beside: stored?.beside ?? {}, round, texts, flags });
  }
}
