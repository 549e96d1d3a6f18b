import type { PublishedReport, PublishedReportView, ReportVerification } from '@motcua/contracts';

import { ActSection, type ActForm, type Tried } from '../desk/form/act-section.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { BookList } from './book-list.js';
import { BOOK_PAGE, PUBLIC_BOOK_PAGE, reportHref, VERIFY } from './book-links.js';
import { reportTitle } from './book-words.js';
import { FrozenReport } from './frozen-content.js';
import { Corrected } from './public-book-page.js';
import { ReportFiles } from './report-files.js';
import { ReportProof, VerificationResult } from './report-proof.js';

export const PUBLISH = 'cong-bo';

export interface BookPageProps {
  readonly frame: DeskFrame;
  readonly items: readonly PublishedReport[];
  readonly nextCursor: string | null;
  readonly flash?: Flash | undefined;
  /** Null for those who may only read. */
  readonly form: ActForm | null;
  readonly tried?: Tried | undefined;
  readonly verification?: ReportVerification | undefined;
}

/** The book on the desk: publish, read, verify. */
export function BookPage({ frame, items, nextCursor, flash, form, tried, verification }: BookPageProps) {
  return (
    <DeskLayout frame={frame} title="Báo cáo đã công bố" at={BOOK_PAGE} flash={flash}>
      <Differences tried={tried} />
      <div class="toolbar">
        <h1>Báo cáo đã công bố</h1>
        <form method="get" action={BOOK_PAGE}>
          <input type="hidden" name={VERIFY} value="1" />
          <button type="submit" class="second">
            Kiểm chứng cả sổ
          </button>
        </form>
      </div>
      {verification ? <VerificationResult verification={verification} /> : ''}
      {form ? <ActSection act={PUBLISH} form={form} action={BOOK_PAGE} tried={tried} open={items.length === 0} /> : ''}
      <BookList page={BOOK_PAGE} items={items} nextCursor={nextCursor} />
      <p class="quiet">
        Mọi người xem và kiểm chứng được tại <a href={PUBLIC_BOOK_PAGE}>trang công khai</a>.
      </p>
    </DeskLayout>
  );
}

export const isDifference = ({ field }: { readonly field: string }): boolean => field.startsWith('declared.');

/** Numbers that contradict each other, one a line. */
function Differences({ tried }: { tried: Tried | undefined }) {
  const texts = (tried?.fault.errors ?? []).filter(isDifference);
  if (texts.length === 0) return <></>;
  return (
    <div class="flash error" role="alert">
      <strong>Số liệu không khớp:</strong>
      <ul>
        {texts.map(({ message }) => (
          <li safe>{message}</li>
        ))}
      </ul>
      Sửa số liệu nhập tay, hoặc ghi lý do ở ô cuối rồi công bố.
    </div>
  );
}

export interface ReportPageProps {
  readonly frame: DeskFrame;
  readonly view: PublishedReportView;
  readonly flash?: Flash | undefined;
  readonly verification?: ReportVerification | undefined;
}

export function ReportPage({ frame, view, flash, verification }: ReportPageProps) {
  const { entry } = view;
  const title = `${reportTitle(entry)} – số ${entry.number}`;
  return (
    <DeskLayout frame={frame} title={title} at={BOOK_PAGE} flash={flash}>
      <div class="toolbar">
        <h1 safe>{title}</h1>
        <ReportFiles page={BOOK_PAGE} entry={entry} />
      </div>
      <Corrected view={view} page={BOOK_PAGE} />
      <FrozenReport view={view} />
      <ReportProof page={BOOK_PAGE} view={view} verification={verification} />
      <p class="quiet">
        <a href={reportHref(PUBLIC_BOOK_PAGE, entry.reportId)}>Trang công khai của báo cáo này</a>
      </p>
    </DeskLayout>
  );
}
