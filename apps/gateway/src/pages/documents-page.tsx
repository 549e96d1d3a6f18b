import type { DocumentView, Page } from '@motcua/contracts';

import { cut, day } from './format.js';
import { Layout } from './layout.js';
import type { Frame } from './site.js';
import { DOCUMENT_TYPES } from './words.js';

export function DocumentsPage({ frame, documents }: { frame: Frame; documents: Page<DocumentView> }) {
  const { items, nextCursor } = documents;
  return (
    <Layout frame={frame} title="Văn bản cải cách hành chính" at="/van-ban">
      <div class="wide">
        <h1 id="van-ban">Văn bản cải cách hành chính</h1>
        {items.length === 0 ? <p class="empty">Chưa có văn bản nào.</p> : <Table items={items} />}
        {nextCursor ? (
          <p>
            <a href={`/van-ban?cursor=${encodeURIComponent(nextCursor)}`}>Các văn bản cũ hơn</a>
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

/** `699/KH-SGDĐT`, also when number or symbol was registered in full. */
function signOf({ number, symbol }: DocumentView): string {
  if (symbol.startsWith(`${number}/`)) return symbol;
  return number.endsWith(`/${symbol}`) ? number : `${number}/${symbol}`;
}

function Row({ item }: { item: DocumentView }) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader" safe>
        {signOf(item)}
      </th>
      <td role="cell" data-label="Ngày" safe>
        {day(item.date)}
      </td>
      <td role="cell" data-label="Loại" safe>
        {DOCUMENT_TYPES[item.type]}
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
