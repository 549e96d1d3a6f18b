import { UnitMap } from '@motcua/contracts';

import type { ExistingUnit } from '../../domain/ports.js';

/** The organisation through time from everything that was ever decided about it. */
export const mapOf = (all: readonly ExistingUnit[]): UnitMap =>
  new UnitMap(
    all.map(({ id, state }) => ({
      id,
      validFrom: state.validFrom,
      endedOn: state.dissolvedFrom,
      successorIds: state.end?.successorIds ?? [],
      // Whoever finishes the work of a unit handed over does not stand for it.
      workTo: state.end && state.end.kind !== 'hand-over' ? state.end.workTo : '',
    })),
  );
