import { randomUUID } from 'node:crypto';

import type { FieldView } from '@motcua/contracts';

import { FaultBox } from '../desk/acts/act-form.js';
import { KEY } from '../desk/desk-caller.js';
import { Field } from '../desk/form/field.js';
import type { FormField } from '../desk/form/form-field.js';
import type { Sent } from '../desk/form/sent.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import type { Fault } from '../http/http-problem.js';
import { CATALOGUE_PAGE } from './catalogue-links.js';

export const FIELDS_PAGE = `${CATALOGUE_PAGE}/linh-vuc`;

export interface FieldsPageProps {
  readonly frame: DeskFrame;
  readonly fields: readonly FieldView[];
  readonly mayDefine: boolean;
  /** What the form begins with: a field that is changed, or what was typed. */
  readonly sent?: Sent | undefined;
  readonly fault?: Fault | undefined;
  /** A name that was looked up, and the field it leads to. */
  readonly looked?: { readonly name: string; readonly found: FieldView | undefined } | undefined;
  readonly flash?: Flash | undefined;
}

export const FIELD_FORM: readonly FormField[] = [
  {
    name: 'code',
    label: 'Mã lĩnh vực',
    kind: 'line',
    required: true,
    hint: 'Chữ không dấu, ví dụ van-bang-chung-chi.',
  },
  { name: 'name', label: 'Tên chính thức', kind: 'line', required: true },
  {
    name: 'aliases',
    label: 'Tên gọi khác',
    kind: 'lines',
    hint: 'Mỗi dòng một tên gặp trong báo cáo, văn bản. Khác nhau ở chữ hoa, dấu phẩy, dấu cách, kiểu gõ dấu thì không cần ghi.',
  },
];

/** Fields of procedures with all the names under which reports call them. */
export function FieldsPage({ frame, fields, mayDefine, sent, fault, looked, flash }: FieldsPageProps) {
  return (
    <DeskLayout frame={frame} title="Lĩnh vực" at={CATALOGUE_PAGE} flash={flash}>
      <p class="crumbs">
        <a href={CATALOGUE_PAGE}>Danh mục thủ tục</a> › Lĩnh vực
      </p>
      <h1>Lĩnh vực và tên gọi khác</h1>
      <p>
        Cùng một lĩnh vực có khi được gọi khác nhau («thi THPT quốc gia» là Quy chế thi, tuyển sinh). Ghi các tên đó ở
        đây để số liệu không bị tách đôi.
      </p>
      <div class="grid">
        <div>
          <Table fields={fields} mayDefine={mayDefine} />
          <LookUp looked={looked} />
        </div>
        <aside>{mayDefine ? <Form sent={sent} fault={fault} /> : ''}</aside>
      </div>
    </DeskLayout>
  );
}

function Table({ fields, mayDefine }: { fields: readonly FieldView[]; mayDefine: boolean }) {
  if (fields.length === 0) return <div class="blank">Chưa có lĩnh vực nào. Thêm lĩnh vực trước khi soạn thủ tục.</div>;
  return (
    <table class="data">
      <thead>
        <tr>
          <th scope="col">Mã</th>
          <th scope="col">Tên chính thức</th>
          <th scope="col">Tên gọi khác</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ code, name, aliases }) => (
          <tr>
            <th scope="row" class="code">
              {mayDefine ? (
                <a href={`${FIELDS_PAGE}?sua=${encodeURIComponent(code)}`} safe>
                  {code}
                </a>
              ) : (
                <span safe>{code}</span>
              )}
            </th>
            <td safe>{name}</td>
            <td safe>{aliases.join('; ') || 'không có'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LookUp({ looked }: Pick<FieldsPageProps, 'looked'>) {
  return (
    <section>
      <h2>Tên này là lĩnh vực nào?</h2>
      <form class="filter" method="get" action={FIELDS_PAGE}>
        <label>
          Tên gặp trong báo cáo
          <input name="ten" value={looked?.name ?? ''} maxlength="200" required autocomplete="off" />
        </label>
        <button type="submit">Tìm</button>
      </form>
      {looked ? (
        <p role="status" safe>
          {looked.found
            ? `«${looked.name}» là lĩnh vực ${looked.found.name} (${looked.found.code}).`
            : `Không có lĩnh vực nào tên «${looked.name}».`}
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

function Form({ sent, fault }: Pick<FieldsPageProps, 'sent' | 'fault'>) {
  const shown = fault && { ...fault, errors: fault.errors ?? [] };
  const title = titleOf(sent, fault);
  return (
    <section class="action">
      <h2 safe>{title}</h2>
      <form method="post" action={FIELDS_PAGE}>
        <input type="hidden" name={KEY} value={randomUUID()} />
        {shown ? <FaultBox fault={shown} fields={FIELD_FORM} /> : ''}
        {FIELD_FORM.map((field) => (
          <Field field={field} prefix="lv" sent={sent} fault={shown} />
        ))}
        <button type="submit">Lưu lĩnh vực</button>
      </form>
    </section>
  );
}

const titleOf = (sent: Sent | undefined, fault: Fault | undefined): string =>
  sent?.['code'] && !fault ? `Sửa lĩnh vực ${sent['code']}` : 'Thêm hoặc sửa lĩnh vực';
