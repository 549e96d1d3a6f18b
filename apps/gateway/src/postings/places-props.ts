import type { Role } from '@motcua/auth';
import type { PlacesView, PlaceView } from '@motcua/contracts';

import type { Choice, FormFault } from '../desk/form/form-field.js';
import type { Sent } from '../desk/form/sent.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';

/** A form that was refused, to be corrected. */
export interface Draft {
  readonly slug: string;
  readonly sent: Sent;
  readonly fault: FormFault;
}

export interface PlacesProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly view: PlacesView;
  /** The place that is opened. */
  readonly chosen: PlaceView;
  readonly role: Role;
  /** Must post every procedure by law: it is told nothing more. */
  readonly department: string;
  readonly units: readonly Choice[];
  readonly unitName: (id: string) => string;
  readonly formKey: string;
  readonly draft?: Draft | undefined;
}
