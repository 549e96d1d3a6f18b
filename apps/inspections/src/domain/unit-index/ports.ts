import type { AggregateRepository, Page, PageQuery, Stored } from '@motcua/contracts';

import type { IndexSet, IndexSetFact, IndexSetState } from './criteria-set.js';
import type { FindingFlag } from './flags.js';
import type { IndexRound, IndexRoundFact, IndexRoundState } from './round.js';
import type { UnitScore, UnitScoreFact, UnitScoreState } from './unit-score.js';

export abstract class IndexSets implements AggregateRepository<IndexSetState, IndexSetFact> {
  abstract read: AggregateRepository<IndexSetState, IndexSetFact>['read'];
  abstract execute: AggregateRepository<IndexSetState, IndexSetFact>['execute'];
}

export abstract class IndexRounds implements AggregateRepository<IndexRoundState, IndexRoundFact> {
  abstract read: AggregateRepository<IndexRoundState, IndexRoundFact>['read'];
  abstract execute: AggregateRepository<IndexRoundState, IndexRoundFact>['execute'];
}

export abstract class UnitScores implements AggregateRepository<UnitScoreState, UnitScoreFact> {
  abstract read: AggregateRepository<UnitScoreState, UnitScoreFact>['read'];
  abstract execute: AggregateRepository<UnitScoreState, UnitScoreFact>['execute'];
}

/** As the store hands it out; absent aggregates are never listed. */
export type Listed<S> = Pick<Stored<S>, 'id' | 'state' | 'beside'>;

export abstract class IndexList {
  abstract sets(query: PageQuery): Promise<Page<Listed<IndexSet>>>;
  abstract rounds(query: PageQuery): Promise<Page<Listed<IndexRound>>>;
  /** Sheets of a round by unit. */
  abstract scoresOf(roundId: string): Promise<Map<string, UnitScore>>;
}

/** Findings as far as their facts have come in. */
export abstract class FindingFlags {
  /** @param year in which they were recorded, in Vietnam */
  abstract of(unitId: string, year: number): Promise<FindingFlag[]>;
}
