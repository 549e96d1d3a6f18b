import type { FindingView, VisitFileView } from '@motcua/contracts';

import type { ActForm, Tried } from '../desk/form/act-section.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import type { VisitAct } from './visit-forms.js';

/** What the page of a visit and its parts show. */
export interface VisitProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly visit: VisitFileView;
  readonly findings: readonly FindingView[];
  readonly forms: readonly (readonly [VisitAct, ActForm])[];
  readonly tried?: Tried | undefined;
  readonly unitName: (id: string) => string;
  /** A finding is being written down from an item of the checklist. */
  readonly fromItem: boolean;
  readonly mayAnswer: boolean;
  readonly mayReport: boolean;
}
