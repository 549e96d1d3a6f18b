import type { DocumentDetails, DocumentView } from '@motcua/contracts';

import { day } from '../pages/format.js';
import { procedureHref } from '../pages/procedure-row.js';
import { CATEGORY_WORDS, REGISTER_WORDS, TYPE_WORDS } from './document-words.js';

interface FactsProps {
  readonly document: DocumentDetails;
  /** Class of the list: public and staff pages draw it each in their way. */
  readonly listClass: 'facts' | 'pairs';
  readonly hrefOf: (documentId: string) => string;
}

/** All that is known of a document, with what it refers to and what refers to it. */
export function DocumentFacts({ document, listClass, hrefOf }: FactsProps) {
  const facts: [string, string][] = [
    ['Số, ký hiệu', document.sign],
    ['Ngày ban hành', day(document.date)],
    ['Loại', TYPE_WORDS[document.type]],
    ['Cơ quan ban hành', document.issuer],
    ['Sổ', `${REGISTER_WORDS[document.register]} năm ${document.year}`],
    ['Mục', CATEGORY_WORDS[document.category]],
    ['Mã tra cứu', document.documentId],
  ];
  return (
    <>
      <dl class={listClass}>
        {facts.map(([name, value]) => (
          <div>
            <dt safe>{name}</dt>
            <dd safe>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>Trích yếu</h2>
      <p safe>{document.abstract}</p>
      <WholeText document={document} />
      <Related title="Văn bản được dẫn chiếu" items={document.refersTo} hrefOf={hrefOf} />
      <Related title="Văn bản dẫn chiếu đến văn bản này" items={document.referredBy.documents} hrefOf={hrefOf} />
      <Procedures items={document.referredBy.procedures} />
    </>
  );
}

function WholeText({ document: { url, evidenceIds, documentId } }: { document: DocumentDetails }) {
  if (!url && evidenceIds.length === 0) return <p class="hint">Chưa có toàn văn.</p>;
  const id = encodeURIComponent(documentId);
  return (
    <ul>
      {url ? (
        <li>
          <a href={url} rel="noopener noreferrer">
            Toàn văn trên trang của cơ quan ban hành
          </a>
        </li>
      ) : (
        ''
      )}
      {evidenceIds.map((file, index) => (
        <li>
          <a href={`/api/v1/public/documents/${id}/files/${encodeURIComponent(file)}`} safe>
            {`Tệp toàn văn ${index + 1}`}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Related({
  title,
  items,
  hrefOf,
}: {
  title: string;
  items: readonly DocumentView[];
  hrefOf: FactsProps['hrefOf'];
}) {
  if (items.length === 0) return <></>;
  return (
    <section>
      <h2 safe>{title}</h2>
      <ul>
        {items.map(({ documentId, sign, date, abstract }) => (
          <li>
            <a href={hrefOf(documentId)} safe>
              {sign}
            </a>
            <span safe>{` ngày ${day(date)} – ${abstract}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Procedures({ items }: { items: DocumentDetails['referredBy']['procedures'] }) {
  if (items.length === 0) return <></>;
  return (
    <section>
      <h2>Thủ tục công bố theo văn bản này</h2>
      <ul>
        {items.map(({ code, name, version }) => (
          <li>
            <a href={procedureHref(code)} safe>
              {name}
            </a>
            <span safe>{` (${code}, bản ${version})`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
