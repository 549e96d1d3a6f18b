import { randomUUID } from 'node:crypto';

import type { DraftView } from '@motcua/contracts';

import { FaultBox } from '../desk/acts/act-form.js';
import { KEY } from '../desk/desk-caller.js';
import { Field } from '../desk/form/field.js';
import type { Sent } from '../desk/form/sent.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import type { Fault } from '../http/http-problem.js';
import { moment } from '../pages/format.js';
import { CATALOGUE_PAGE, draftHref, historyHref } from './catalogue-links.js';
import type { FieldGroup } from './draft-fields.js';
import { DraftReview } from './draft-review.js';

export interface DraftPageProps {
  readonly frame: DeskFrame;
  /** Of the procedure; empty while a new one gets its code. */
  readonly code: string;
  readonly groups: readonly FieldGroup[];
  readonly sent: Sent;
  /** As it was last saved; nothing before. */
  readonly draft?: DraftView | undefined;
  /** Said above the form: where its content comes from. */
  readonly origin?: string | undefined;
  readonly fault?: Fault | undefined;
  readonly keptKey?: string | undefined;
  readonly flash?: Flash | undefined;
  readonly may: { readonly prepare: boolean; readonly publish: boolean };
  /** Login of who reads the page. */
  readonly reader: string;
}

/** A version is prepared here and read again before somebody else announces it. */
export function DraftPage(props: DraftPageProps) {
  const { frame, code, draft, flash } = props;
  const title = code ? `Bản thảo thủ tục ${code}` : 'Soạn thủ tục mới';
  return (
    <DeskLayout frame={frame} title={title} at={CATALOGUE_PAGE} flash={flash}>
      <div class="toolbar">
        <h1 safe>{title}</h1>
        {draft && draft.replaces > 0 ? (
          <a class="button second" href={historyHref(code)}>
            Các bản đã công bố
          </a>
        ) : (
          <a class="button second" href={`${CATALOGUE_PAGE}?trang-thai=ban-thao`}>
            Các bản thảo
          </a>
        )}
      </div>
      <p>
        Bản thảo chưa công khai. Lưu được cả khi còn thiếu; người khác đọc lại rồi công bố ở cột bên phải.
        {draft ? (
          <span safe>{` Lưu lần ${draft.revision} lúc ${moment(draft.savedAt)}, người soạn: ${draft.savedBy}.`}</span>
        ) : (
          ''
        )}
      </p>
      <div class="grid">
        <div>
          <DraftForm {...props} />
        </div>
        <aside>{draft ? <DraftReview draft={draft} may={props.may} reader={props.reader} /> : <Unsaved />}</aside>
      </div>
    </DeskLayout>
  );
}

function Unsaved() {
  return (
    <section class="action">
      <h2>Các bước</h2>
      <ol>
        <li>Điền nội dung theo quyết định công bố và lưu bản thảo.</li>
        <li>Hệ thống chỉ ra chỗ còn thiếu và chỗ khác bản hiện hành.</li>
        <li>Người khác đọc lại và công bố; khi đó nội dung mới hiện trên trang công khai.</li>
      </ol>
    </section>
  );
}

function DraftForm({ code, groups, sent, draft, origin, fault, keptKey, may }: DraftPageProps) {
  const fields = groups.flatMap((group) => group.fields);
  const isOpen = may.prepare && (!draft || draft.state === 'open');
  return (
    <form method="post" action={draft ? draftHref(draft.draftId) : `${CATALOGUE_PAGE}/soan`}>
      <input type="hidden" name={KEY} value={keptKey ?? randomUUID()} />
      <input type="hidden" name="basedOn" value={String(draft?.revision ?? 0)} />
      <input type="hidden" name="fieldName" value={sent['fieldName'] ?? ''} />
      {origin ? (
        <p class="hint" safe>
          {origin}
        </p>
      ) : (
        ''
      )}
      {fault ? <FaultBox fault={{ ...fault, errors: fault.errors ?? [] }} fields={fields} /> : ''}
      {code ? (
        <input type="hidden" name="code" value={code} />
      ) : (
        <Field field={CODE} prefix="bt" sent={sent} fault={fault && { ...fault, errors: fault.errors ?? [] }} />
      )}
      {groups.map((group) => (
        <fieldset disabled={!isOpen}>
          <legend safe>{group.title}</legend>
          {group.fields.map((field) => (
            <Field field={field} prefix="bt" sent={sent} fault={fault && { ...fault, errors: fault.errors ?? [] }} />
          ))}
        </fieldset>
      ))}
      {isOpen ? (
        <p class="buttons">
          <button type="submit">Lưu bản thảo</button>
        </p>
      ) : (
        ''
      )}
    </form>
  );
}

const CODE = {
  name: 'code',
  label: 'Mã thủ tục',
  kind: 'line',
  required: true,
  hint: 'Mã quốc gia, ví dụ 1.005092. Không đổi được sau khi lưu.',
} as const;
