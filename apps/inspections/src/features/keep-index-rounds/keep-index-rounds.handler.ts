import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  DecideIndexRound,
  indexApi,
  IndexRoundRef,
  ListIndex,
  OpenIndexRound,
  type CommandMeta,
  type IndexRoundFile,
  type IndexRoundView,
  type Page,
} from '@motcua/contracts';
import { toLocal } from '@motcua/legal-calendar';
import { Answers, Meta } from '@motcua/messaging';

import { UnitDirectory } from '../../domain/ports.js';
import { indexSet } from '../../domain/unit-index/criteria-set.js';
import { IndexList, IndexRounds, IndexSets, type Listed } from '../../domain/unit-index/ports.js';
import {
  decideIndexRound,
  openIndexRound,
  type IndexRound,
  type IndexRoundState,
} from '../../domain/unit-index/round.js';
import { indexRoundView, summaryOf, textsOf } from '../../domain/unit-index/views.js';
import { ScoreDesk } from '../../unit-index/score-desk.js';

/** Yearly rounds of the reform index, from opening to the decision on the result. */
@Controller()
export class KeepIndexRoundsHandler {
  constructor(
    private readonly rounds: IndexRounds,
    private readonly sets: IndexSets,
    private readonly list: IndexList,
    private readonly directory: UnitDirectory,
    private readonly desk: ScoreDesk,
  ) {}

  @Answers(indexApi.open)
  async open(@Payload() command: OpenIndexRound, @Meta() meta: CommandMeta): Promise<IndexRoundView> {
    const set = (await this.sets.read(command.setId))?.state ?? indexSet.initial;
    const units = await this.directory.find(command.unitIds);
    const stranger = await this.desk.notDepartment(
      meta,
      command.unitIds.filter((id) => units.has(id)),
    );
    const circumstances = { set, units, at: meta.at, today: toLocal(meta.at).date };
    const decide = (state: IndexRoundState) => stranger ?? openIndexRound(state, command, circumstances);
    return indexRoundView((await this.rounds.execute(command.roundId, meta, decide)) as Listed<IndexRound>);
  }

  @Answers(indexApi.decide)
  async decide(@Payload() command: DecideIndexRound, @Meta() meta: CommandMeta): Promise<IndexRoundView> {
    const { unitIds } = await this.desk.round(command.roundId);
    const stranger = await this.desk.notDepartment(meta, unitIds);
    const scores = await this.list.scoresOf(command.roundId);
    const circumstances = { scores, at: meta.at, today: toLocal(meta.at).date };
    const decide = (state: IndexRoundState) => stranger ?? decideIndexRound(state, command, circumstances);
    const options = { beside: { reason: command.reason ?? '' } };
    return indexRoundView((await this.rounds.execute(command.roundId, meta, decide, options)) as Listed<IndexRound>);
  }

  @Answers(indexApi.list)
  async page(@Payload() query: ListIndex): Promise<Page<IndexRoundView>> {
    const { items, nextCursor } = await this.list.rounds(query);
    return { items: items.map(indexRoundView), nextCursor };
  }

  @Answers(indexApi.get)
  async one(@Payload() { roundId }: IndexRoundRef): Promise<IndexRoundFile> {
    await this.desk.round(roundId);
    const stored = (await this.rounds.read(roundId)) as Listed<IndexRound>;
    const [set, scores] = await Promise.all([this.sets.read(stored.state.setId), this.list.scoresOf(roundId)]);
    const { illustrative = true, document = '' } = set?.state.status === 'adopted' ? set.state : {};
    const units = stored.state.unitIds.map((id) => summaryOf(id, scores.get(id)));
    return { ...indexRoundView(stored), illustrative, document, setName: textsOf(set?.beside ?? {}).name, units };
  }
}
