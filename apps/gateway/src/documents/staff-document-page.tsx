import type { DocumentDetails } from '@motcua/contracts';

import type { FormFault } from '../desk/form/form-field.js';
import type { Sent } from '../desk/form/sent.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { DocumentFacts } from './document-facts.js';
import { correctFields, WITHDRAW_FIELDS } from './document-fields.js';
import { DocumentForm } from './document-form.js';
import { DOCUMENTS_PAGE, publicDocumentHref, staffDocumentHref } from './document-links.js';

export interface StaffDocumentProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly document: DocumentDetails;
  readonly mayWrite: boolean;
  readonly formKey: string;
  readonly draft?: { readonly slug: string; readonly sent: Sent; readonly fault: FormFault } | undefined;
}

/** One document with its references, and what may be put right. */
export function StaffDocumentPage(props: StaffDocumentProps) {
  const { frame, flash, document } = props;
  return (
    <DeskLayout frame={frame} title={`Văn bản ${document.sign}`} at={DOCUMENTS_PAGE} flash={flash}>
      <p class="crumbs">
        <a href={DOCUMENTS_PAGE}>Văn bản CCHC</a>
      </p>
      <div class="toolbar">
        <h1 safe>{`Văn bản ${document.sign}`}</h1>
        <a class="button second" href={publicDocumentHref(document.documentId)}>
          Xem trang công khai
        </a>
      </div>
      <div class="grid">
        <div>
          <DocumentFacts document={document} listClass="pairs" hrefOf={staffDocumentHref} />
        </div>
        {props.mayWrite ? <Corrections {...props} /> : ''}
      </div>
    </DeskLayout>
  );
}

/** What is wrong with an entry is put right, or the entry goes. */
function Corrections({ document, formKey, draft }: StaffDocumentProps) {
  const href = staffDocumentHref(document.documentId);
  const own = (slug: string) => (draft?.slug === slug ? draft : undefined);
  return (
    <div>
      <details class="action" open={own('sua') !== undefined}>
        <summary>
          <strong>Sửa văn bản</strong>
        </summary>
        <p class="hint">Cơ quan, sổ, năm và số không sửa được: nếu ghi sai, hủy văn bản này và đăng ký lại.</p>
        <DocumentForm
          action={`${href}/sua`}
          prefix="sua"
          formKey={formKey}
          fields={correctFields(document)}
          button="Lưu nội dung đã sửa"
          takesFile
          draft={own('sua')}
        />
      </details>
      <details class="action danger" open={own('huy') !== undefined}>
        <summary>
          <strong>Hủy văn bản ghi nhầm</strong>
        </summary>
        <p class="hint">Văn bản không còn trong danh sách; số này đăng ký lại được.</p>
        <DocumentForm
          action={`${href}/huy`}
          prefix="huy"
          formKey={formKey}
          fields={WITHDRAW_FIELDS}
          button="Hủy văn bản"
          danger
          draft={own('huy')}
        />
      </details>
    </div>
  );
}
