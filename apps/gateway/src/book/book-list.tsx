import type { PublishedReport } from '@motcua/contracts';

import { moment } from '../pages/format.js';
import { periodText } from '../reports/report-lines.js';
import { reportHref } from './book-links.js';
import { relationTexts, reportTitle } from './book-words.js';

interface BookListProps {
  /** Page of the book, on the desk or for everybody. */
  readonly page: string;
  readonly items: readonly PublishedReport[];
  readonly nextCursor: string | null;
}

/** Entries of the book, the newest first. */
export function BookList({ page, items, nextCursor }: BookListProps) {
  if (items.length === 0) return <p class="blank">Chưa có báo cáo nào được công bố.</p>;
  return (
    <>
      <div class="scroll" tabindex="0" role="region" aria-label="Sổ báo cáo đã công bố">
        <table class="data book">
          <thead>
            <tr>
              <th scope="col">Số</th>
              <th scope="col">Báo cáo</th>
              <th scope="col">Kỳ</th>
              <th scope="col">Công bố lúc</th>
              <th scope="col">Mã băm</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Entry item={item} page={page} />
            ))}
          </tbody>
        </table>
      </div>
      {nextCursor ? (
        <p>
          <a href={`${page}?tu=${encodeURIComponent(nextCursor)}`} rel="next">
            Các báo cáo trước đó
          </a>
        </p>
      ) : (
        ''
      )}
    </>
  );
}

function Entry({ item, page }: { item: PublishedReport; page: string }) {
  const remarks = [
    ...relationTexts(item),
    ...(item.reason ? ['Công bố kèm lý do'] : []),
    ...(item.incomplete > 0 ? ['Số liệu chưa đầy đủ'] : []),
  ];
  return (
    <tr>
      <td class="number">{item.number}</td>
      <th scope="row">
        <a href={reportHref(page, item.reportId)} safe>
          {reportTitle(item)}
        </a>
        {remarks.map((remark) => (
          <div>
            <small safe>{remark}</small>
          </div>
        ))}
      </th>
      <td safe>{periodText(item.period)}</td>
      <td safe>{moment(item.publishedAt)}</td>
      <td>
        <code title={item.hash} safe>
          {`${item.hash.slice(0, 12)}…`}
        </code>
      </td>
    </tr>
  );
}
