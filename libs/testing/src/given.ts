import type { Aggregate, Decision, Fact } from '@motcua/contracts';

/** Given facts, when decided, then facts or a refusal: `given(dossier, ...facts).when((state) => accept(state, ...))`. */
export function given<S, E extends Fact>(aggregate: Aggregate<S, E>, ...facts: readonly E[]) {
  const state = facts.reduce((current, fact) => aggregate.evolve(current, fact), aggregate.initial);
  return {
    state,
    when: (decide: (state: S, version: number) => Decision<E>): Decision<E> => decide(state, facts.length),
  };
}
