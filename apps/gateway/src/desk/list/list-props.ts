import type { DossierRow, Page } from '@motcua/contracts';

import type { Fault } from '../../http/http-problem.js';
import type { Directory } from '../directory.js';
import type { Sent } from '../form/sent.js';
import type { DeskFrame } from '../frame/desk-site.js';
import type { Tab } from './tabs.js';

export interface ListPageProps {
  readonly frame: DeskFrame;
  readonly tab: Tab;
  readonly page: Page<DossierRow>;
  readonly directory: Directory;
  /** The address as it was asked. */
  readonly asked: Sent;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly fault?: Fault | undefined;
}
