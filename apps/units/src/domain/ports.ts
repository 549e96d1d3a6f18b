import type { AggregateRepository, ListUnits, Page, Stored, UnitView } from '@motcua/contracts';

import type { UnitFact, UnitState } from './unit.js';

export abstract class Units implements AggregateRepository<UnitState, UnitFact> {
  abstract read: AggregateRepository<UnitState, UnitFact>['read'];
  abstract execute: AggregateRepository<UnitState, UnitFact>['execute'];
}

export abstract class UnitList {
  abstract page(query: ListUnits): Promise<Page<UnitView>>;
}

/** What callers see of a unit. */
export function viewOf({ id, state }: Pick<Stored<UnitState>, 'id' | 'state'>): UnitView {
  if (state.status === 'absent') throw new Error(`unit ${id} does not exist`);
  const { name, kind, parentId, code, validFrom, dissolvedFrom } = state;
  return {
    id,
    name,
    kind,
    parentId: parentId || null,
    code: code || null,
    validFrom,
    dissolvedFrom: dissolvedFrom || null,
  };
}
