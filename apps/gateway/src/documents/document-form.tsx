import { KEY } from '../desk/desk-caller.js';
import { Field } from '../desk/form/field.js';
import type { FormFault, FormField } from '../desk/form/form-field.js';
import type { Sent } from '../desk/form/sent.js';

export interface DocumentFormProps {
  readonly action: string;
  readonly prefix: string;
  readonly formKey: string;
  readonly fields: readonly FormField[];
  readonly button: string;
  readonly takesFile?: boolean;
  readonly danger?: boolean;
  readonly draft?: { readonly sent: Sent; readonly fault: FormFault } | undefined;
}

/** A form about a document, with the whole text as a file where it takes one. */
export function DocumentForm(props: DocumentFormProps) {
  const { action, prefix, formKey, fields, button, takesFile = false, danger = false, draft } = props;
  return (
    <form method="post" action={action} enctype={takesFile ? 'multipart/form-data' : undefined}>
      <input type="hidden" name={KEY} value={`${formKey}-${prefix}`} />
      {fields.map((field) => (
        <Field field={field} prefix={prefix} sent={draft?.sent} fault={draft?.fault} />
      ))}
      {takesFile ? (
        <div class="field">
          <label for={`${prefix}-file`}>Tệp toàn văn</label>
          <small class="hint">
            PDF đến 10 MB, hoặc ảnh JPEG, PNG, WebP đến 3 MB. Tệp này được công khai cùng văn bản.
          </small>
          <input
            id={`${prefix}-file`}
            name="file"
            type="file"
            accept="application/pdf,image/jpeg,image/png,image/webp"
          />
        </div>
      ) : (
        ''
      )}
      <button type="submit" class={danger ? 'danger' : undefined} safe>
        {button}
      </button>
    </form>
  );
}
