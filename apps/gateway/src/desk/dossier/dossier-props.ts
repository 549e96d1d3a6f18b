import type { Account } from '@motcua/auth';

import type { Fault } from '../../http/http-problem.js';
import type { Directory } from '../directory.js';
import type { Sent } from '../form/sent.js';
import type { DeskFrame } from '../frame/desk-site.js';
import type { DossierFile } from './dossier-file.js';

export interface DossierPageProps {
  readonly frame: DeskFrame;
  readonly account: Account;
  readonly file: DossierFile;
  readonly directory: Directory;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Act that was done just now. */
  readonly done?: string | undefined;
  /** Act that was refused. */
  readonly returned?:
    { readonly act: string; readonly sent: Sent; readonly fault: Fault; readonly key: string | undefined } | undefined;
  /** Name of an account for readers. */
  readonly nameOf: (login: string) => string;
}
