import { KEY } from '../desk-caller.js';
import { Field } from '../form/field.js';
import type { FormFault, FormField } from '../form/form-field.js';
import type { Sent } from '../form/sent.js';

export interface ActFormProps {
  readonly action: string;
  readonly act: string;
  /** On the button: `chuyển xử lý`. */
  readonly label: string;
  readonly fields: readonly FormField[];
  /** Said above the fields: what the act means. */
  readonly meaning?: string | undefined;
  /** Value of the hidden key. */
  readonly formKey: string;
  readonly open: boolean;
  readonly sent?: Sent | undefined;
  readonly fault?: FormFault | undefined;
}

/** Acts that end a dossier or take something back. */
const GRAVE = ['refuse', 'stop', 'withdraw', 'undo-return', 'reject-correction'];

/** One act: folded unless it is what comes next, or came back with faults. */
export function ActForm(props: ActFormProps) {
  const { act, label, open, fault } = props;
  const isGrave = GRAVE.includes(act);
  return (
    <details class={isGrave ? 'action danger' : 'action'} id={`viec-${act}`} open={open || fault !== undefined}>
      <summary safe>{title(label)}</summary>
      <form method="post" action={props.action}>
        <input type="hidden" name={KEY} value={props.formKey} />
        {props.meaning ? (
          <p class="quiet" safe>
            {props.meaning}
          </p>
        ) : (
          ''
        )}
        {fault ? <FaultBox fault={fault} fields={props.fields} /> : ''}
        {props.fields.map((field) => (
          <Field field={field} prefix={act} sent={props.sent} fault={fault} />
        ))}
        <button type="submit" class={isGrave ? 'danger' : undefined} safe>
          {title(label)}
        </button>
      </form>
    </details>
  );
}

const title = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);

/** What is wrong: the fields to look at, and the faults that belong to no field of this form. */
export function FaultBox({ fault, fields }: { fault: FormFault; fields: readonly FormField[] }) {
  const fieldAt = (at: string) => fields.find(({ name }) => at === name || at.startsWith(`${name}.`));
  const others = fault.errors.filter(({ field }) => !fieldAt(field));
  const marked = new Set(fault.errors.flatMap(({ field }) => fieldAt(field)?.label ?? []));
  return (
    <div class="warning" role="alert">
      <strong safe>{`${fault.title}.`}</strong> <span safe>{fault.detail}</span>
      {marked.size > 0 ? <p safe>{`Cần sửa: ${[...marked].join('; ')}.`}</p> : ''}
      {others.length > 0 ? (
        <ul>
          {others.map(({ field, message }) => (
            <li safe>{`${field}: ${message}`}</li>
          ))}
        </ul>
      ) : (
        ''
      )}
    </div>
  );
}
