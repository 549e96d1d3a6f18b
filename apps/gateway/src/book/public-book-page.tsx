import type { PublishedReport, PublishedReportView, ReportVerification } from '@motcua/contracts';

import { Layout } from '../pages/layout.js';
import type { Frame } from '../pages/site.js';
import { BookList } from './book-list.js';
import { PUBLIC_BOOK_PAGE, reportHref } from './book-links.js';
import { reportTitle } from './book-words.js';
import { FrozenReport } from './frozen-content.js';
import { ReportFiles } from './report-files.js';
import { ReportProof } from './report-proof.js';

interface BookProps {
  readonly frame: Frame;
  readonly items: readonly PublishedReport[];
  readonly nextCursor: string | null;
}

/** Published reports for everybody. */
export function PublicBookPage({ frame, items, nextCursor }: BookProps) {
  return (
    <Layout frame={frame} title="Báo cáo đã công bố" at={PUBLIC_BOOK_PAGE}>
      <div class="wide">
        <h1>Báo cáo đã công bố</h1>
        <p>
          Báo cáo đã công bố không sửa được nữa: nội dung được đóng băng, đánh số và nối với báo cáo đứng trước bằng mã
          băm. Báo cáo sai được đính chính bằng một báo cáo mới. Ai cũng kiểm chứng được.
        </p>
        <BookList page={PUBLIC_BOOK_PAGE} items={items} nextCursor={nextCursor} />
      </div>
    </Layout>
  );
}

interface ReportProps {
  readonly frame: Frame;
  readonly view: PublishedReportView;
  readonly verification?: ReportVerification | undefined;
}

export function PublicReportPage({ frame, view, verification }: ReportProps) {
  const { entry } = view;
  const title = reportTitle(entry);
  return (
    <Layout frame={frame} title={`${title} – số ${entry.number}`} at={PUBLIC_BOOK_PAGE}>
      <div class="wide">
        <p class="screen-only">
          <a href={PUBLIC_BOOK_PAGE}>Báo cáo đã công bố</a>
        </p>
        <h1 safe>{title}</h1>
        <Corrected view={view} page={PUBLIC_BOOK_PAGE} />
        <ReportFiles page={PUBLIC_BOOK_PAGE} entry={entry} />
        <FrozenReport view={view} />
        <ReportProof page={PUBLIC_BOOK_PAGE} view={view} verification={verification} />
      </div>
    </Layout>
  );
}

/** Said above everything else: these figures have been replaced. */
export function Corrected({ view, page }: { view: PublishedReportView; page: string }) {
  const { correctedBy } = view.entry;
  if (!correctedBy) return <></>;
  return (
    <p class="warning" role="note">
      Đã được thay bằng{' '}
      <a href={reportHref(page, correctedBy.reportId)} safe>
        {`báo cáo số ${correctedBy.number}`}
      </a>
    </p>
  );
}
