import type { ChecklistView } from '@motcua/contracts';

import type { InspectedKind } from '../plan.js';

/** A version of a checklist, in force from a day on for units of some kinds. */
export interface Checklist extends ChecklistView {
  readonly kinds: readonly InspectedKind[];
}
