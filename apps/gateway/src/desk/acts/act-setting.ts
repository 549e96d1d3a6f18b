import type { Role } from '@motcua/auth';
import type { DossierDetails } from '@motcua/contracts';

import type { Directory } from '../directory.js';

/** What the fields of an act depend on. */
export interface ActSetting {
  readonly details: DossierDetails;
  readonly directory: Directory;
  readonly role: Role;
}
