import type { DocumentPage, DocumentView } from '@motcua/contracts';

import { count, cut, day } from '../pages/format.js';
import { Layout } from '../pages/layout.js';
import type { Frame } from '../pages/site.js';
import { DocumentFilterForm } from './document-filter.js';
import { nextHref, publicDocumentHref, type DocumentFilter } from './document-links.js';
import { TYPE_WORDS } from './document-words.js';

const PAGE = '/van-ban';

interface DocumentsProps {
  readonly frame: Frame;
  readonly documents: DocumentPage;
  readonly filter: DocumentFilter;
}

export function DocumentsPage({ frame, documents, filter }: DocumentsProps) {
  const { items, nextCursor, total } = documents;
  return (
    <Layout frame={frame} title="Văn bản cải cách hành chính" at={PAGE}>
      <div class="wide">
        <h1 id="van-ban">Văn bản cải cách hành chính</h1>
        <DocumentFilterForm page={PAGE} filter={filter} found={documents} />
        <p role="status" safe>{`${count(total)} văn bản, mới nhất trước.`}</p>
        {items.length === 0 ? <p class="empty">Không có văn bản nào khớp.</p> : <Table items={items} />}
        {nextCursor ? (
          <p>
            <a href={nextHref(PAGE, filter, nextCursor)}>Các văn bản cũ hơn</a>
          </p>
        ) : (
          ''
        )}
      </div>
    </Layout>
  );
}

function Table({ items }: { items: readonly DocumentView[] }) {
  return (
    <table class="plain documents" role="table" aria-labelledby="van-ban">
      <thead role="rowgroup">
        <tr role="row">
          {['Số, ký hiệu', 'Ngày ban hành', 'Loại', 'Cơ quan ban hành', 'Trích yếu'].map((heading) => (
            <th scope="col" role="columnheader" safe>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item) => (
          <Row item={item} />
        ))}
      </tbody>
    </table>
  );
}

/** The abstract is cut on display only: the whole of it stands on the page of the document. */
function Row({ item }: { item: DocumentView }) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <a href={publicDocumentHref(item.documentId)} safe>
          {item.sign}
        </a>
      </th>
      <td role="cell" data-label="Ngày" safe>
        {day(item.date)}
      </td>
      <td role="cell" data-label="Loại" safe>
        {TYPE_WORDS[item.type]}
      </td>
      <td role="cell" class="issuer" data-label="Cơ quan" safe>
        {item.issuer}
      </td>
      <td role="cell" class="abstract" title={item.abstract} safe>
        {cut(item.abstract)}
      </td>
    </tr>
  );
}
