import type { PublishedReport } from '@motcua/contracts';

import { PUBLIC_BOOK_PAGE, reportFileHref } from './book-links.js';

const LABELS = { xlsx: 'Tải XLSX', docx: 'Tải DOCX', html: 'Bản in', pdf: 'PDF', json: 'JSON' } as const;

/** The report in other forms. */
export function ReportFiles({ page, entry }: { page: string; entry: PublishedReport }) {
  const formats = [entry.form === 'par' ? 'docx' : 'xlsx', 'html', 'pdf', 'json'] as const;
  const look = page === PUBLIC_BOOK_PAGE ? undefined : 'button second';
  return (
    <p class="screen-only">
      {formats.map((format, at) => (
        <>
          {at > 0 && !look ? ' · ' : ' '}
          <a class={look} href={reportFileHref(page, entry.reportId, format)}>
            {LABELS[format]}
          </a>
        </>
      ))}
    </p>
  );
}
