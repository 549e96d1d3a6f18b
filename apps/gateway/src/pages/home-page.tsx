import type { ProcedureListItem, SummaryView } from '@motcua/contracts';

import { DayShown } from './day-shown.js';
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
        <Summary summary={summary} procedures={procedures} />
        <DayShown action="/" on={undefined} what="Danh mục" />
        <Listing procedures={procedures} />
        <Meaning />
      </div>
    </Layout>
  );
}

export interface CatalogueProps {
  readonly frame: Frame;
  readonly procedures: readonly ProcedureListItem[];
  readonly on: string;
}

/** The catalogue as in force on a day the reader chose; it does not follow changes. */
export function CataloguePage({ frame, procedures, on }: CatalogueProps) {
  return (
    <Layout frame={frame} title="Danh mục thủ tục hành chính" at="/">
      <div class="wide">
        <h1>Danh mục thủ tục hành chính theo ngày</h1>
        <DayShown action="/" on={on} what="Danh mục" />
        <Listing procedures={procedures} />
      </div>
    </Layout>
  );
}
