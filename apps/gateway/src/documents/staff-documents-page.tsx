import type { DocumentPage, DocumentView } from '@motcua/contracts';

import type { FormFault } from '../desk/form/form-field.js';
import type { Sent } from '../desk/form/sent.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { count, cut, day } from '../pages/format.js';
import { registerFields } from './document-fields.js';
import { DocumentFilterForm } from './document-filter.js';
import { DocumentForm } from './document-form.js';
import { DOCUMENTS_PAGE, nextHref, staffDocumentHref, type DocumentFilter } from './document-links.js';
import { CATEGORY_WORDS, TYPE_WORDS } from './document-words.js';

export interface StaffDocumentsProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly documents: DocumentPage;
  readonly filter: DocumentFilter;
  readonly mayWrite: boolean;
  readonly formKey: string;
  /** A registration that was refused, to be corrected. */
  readonly draft?: { readonly sent: Sent; readonly fault: FormFault } | undefined;
}

/** The register of reform documents: search, and entry of a new one. */
export function StaffDocumentsPage(props: StaffDocumentsProps) {
  const { frame, flash, documents, filter, mayWrite, formKey, draft } = props;
  return (
    <DeskLayout frame={frame} title="Văn bản cải cách hành chính" at={DOCUMENTS_PAGE} flash={flash}>
      <div class="toolbar">
        <h1>Văn bản cải cách hành chính</h1>
        <p safe>{`${count(documents.total)} văn bản`}</p>
      </div>
      {mayWrite ? (
        <details class="action" open={draft !== undefined}>
          <summary>
            <strong>Đăng ký văn bản mới</strong>
          </summary>
          <p class="hint">
            Mỗi số chỉ có một lần trong sổ của một cơ quan trong một năm; hệ thống từ chối khi số đã có và chỉ ra văn
            bản đó.
          </p>
          <DocumentForm
            action={DOCUMENTS_PAGE}
            prefix="dang-ky"
            formKey={formKey}
            fields={registerFields(frame.department)}
            button="Đăng ký"
            takesFile
            draft={draft}
          />
        </details>
      ) : (
        ''
      )}
      <DocumentFilterForm page={DOCUMENTS_PAGE} filter={filter} found={documents} />
      {documents.items.length === 0 ? (
        <p class="blank">Không có văn bản nào khớp.</p>
      ) : (
        <Table items={documents.items} />
      )}
      {documents.nextCursor ? (
        <p>
          <a href={nextHref(DOCUMENTS_PAGE, filter, documents.nextCursor)}>Các văn bản cũ hơn</a>
        </p>
      ) : (
        ''
      )}
    </DeskLayout>
  );
}

function Table({ items }: { items: readonly DocumentView[] }) {
  return (
    <div class="scroll" tabindex="0" role="region" aria-label="Danh sách văn bản">
      <table class="data">
        <thead>
          <tr>
            {['Số, ký hiệu', 'Ngày', 'Loại', 'Cơ quan ban hành', 'Trích yếu', 'Mục'].map((title) => (
              <th scope="col" safe>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr>
              <th scope="row" class="code">
                <a href={staffDocumentHref(item.documentId)} safe>
                  {item.sign}
                </a>
              </th>
              <td class="when" data-label="Ngày" safe>
                {day(item.date)}
              </td>
              <td data-label="Loại" safe>
                {TYPE_WORDS[item.type]}
              </td>
              <td data-label="Cơ quan" safe>
                {item.issuer}
              </td>
              <td data-label="Trích yếu" title={item.abstract} safe>
                {cut(item.abstract)}
              </td>
              <td data-label="Mục" safe>
                {CATEGORY_WORDS[item.category]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
