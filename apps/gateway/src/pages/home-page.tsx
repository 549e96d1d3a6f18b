import type { ProcedureListItem, SummaryView } from '@motcua/contracts';

import { Layout } from './layout.js';
import { Listing } from './listing.js';
import { Meaning } from './meaning.js';
import type { Frame } from './site.js';
import { Summary } from './summary.js';

export interface HomeProps {
  readonly frame: Frame;
  readonly summary: SummaryView;
  readonly procedures: readonly ProcedureListItem[];
}

export function HomePage({ frame, summary, procedures }: HomeProps) {
  return (
    <Layout frame={frame} title="Công khai thủ tục hành chính" at="/" live>
      <div class="wide">
        <h1>Công khai giải quyết thủ tục hành chính</h1>
        <p class="visually-hidden" id="tin-moi" role="status" aria-live="polite"></p>
        <Summary summary={summary} />
        <Listing procedures={procedures} />
        <Meaning />
      </div>
    </Layout>
  );
}
