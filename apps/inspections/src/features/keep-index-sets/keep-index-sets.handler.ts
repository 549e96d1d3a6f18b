import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { AdoptIndexSet, indexApi, ListIndex, type CommandMeta, type IndexSetView, type Page } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { adoptIndexSet, type IndexSet, type IndexSetState } from '../../domain/unit-index/criteria-set.js';
import { IndexList, IndexSets, type Listed } from '../../domain/unit-index/ports.js';
import { indexSetView } from '../../domain/unit-index/views.js';
import { ScoreDesk } from '../../unit-index/score-desk.js';

/** Criteria sets of the reform index: adopted whole, then only read. */
@Controller()
export class KeepIndexSetsHandler {
  constructor(
    private readonly sets: IndexSets,
    private readonly list: IndexList,
    private readonly desk: ScoreDesk,
  ) {}

  @Answers(indexApi.adoptSet)
  async adopt(@Payload() command: AdoptIndexSet, @Meta() meta: CommandMeta): Promise<IndexSetView> {
    const items = command.items.map(({ code, name, evidence = '' }) => ({ code, name, evidence }));
    const stranger = await this.desk.notOfDepartment(meta);
    const decide = (state: IndexSetState) => stranger ?? adoptIndexSet(state, command, meta.at);
    const stored = await this.sets.execute(command.setId, meta, decide, { beside: { name: command.name, items } });
    return indexSetView(stored as Listed<IndexSet>);
  }

  @Answers(indexApi.listSets)
  async page(@Payload() query: ListIndex): Promise<Page<IndexSetView>> {
    const { items, nextCursor } = await this.list.sets(query);
    return { items: items.map(indexSetView), nextCursor };
  }
}
