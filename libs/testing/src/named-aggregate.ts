import type { Aggregate, Decision, FactsOf } from '@motcua/contracts';

type UnitFact = FactsOf<'units.unit'>;

/** A small aggregate for suites: a unit and the names it has had. */
export interface Named {
  readonly names: readonly string[];
}

export const named: Aggregate<Named, UnitFact> = {
  name: 'units.unit',
  initial: { names: [] },
  evolve: (state, { data }) => ('name' in data ? { names: [...state.names, data.name] } : state),
};

export const establish =
  (unitId: string, name = 'A') =>
  (state: Named): Decision<UnitFact> =>
    state.names.length > 0
      ? { refused: 'conflict', code: 'unit-exists', detail: 'Đã có.' }
      : [
          {
            type: 'units.unit.established.v1',
            data: { unitId, name, kind: 'division', parentId: '', code: '', validFrom: '2017-01-01' },
          },
        ];

export const rename = (unitId: string, name: string) => (): Decision<UnitFact> => [
  { type: 'units.unit.renamed.v1', data: { unitId, name, validFrom: '2017-01-01' } },
];
