import { randomUUID } from 'node:crypto';

import type { Role } from '@motcua/auth';

import { FileField } from '../../evidence/file-field.js';
import { KEY } from '../desk-caller.js';
import { Field } from './field.js';
import type { FormFault, FormField } from './form-field.js';
import type { Sent } from './sent.js';

/** An act as a form on a page, folded until it is wanted. */
export interface ActForm {
  readonly title: string;
  readonly roles: readonly Role[];
  readonly fields: readonly FormField[];
  readonly hint?: string;
  readonly danger?: boolean;
  /** A photo or PDF may be sent along. */
  readonly takesFile?: boolean;
}

/** An act that came back with faults: it stands open, as typed. */
export interface Tried {
  readonly act: string;
  readonly sent: Sent;
  readonly fault: FormFault;
}

export interface ActSectionProps {
  readonly act: string;
  readonly form: ActForm;
  /** Where it is sent. */
  readonly action: string;
  readonly tried?: Tried | undefined;
  /** Stands open from the start. */
  readonly open?: boolean;
}

export function ActSection({ act, form, action, tried, open }: ActSectionProps) {
  const mine = tried?.act === act ? tried : undefined;
  return (
    <details class={form.danger ? 'action danger' : 'action'} id={act} open={mine !== undefined || open === true}>
      <summary>
        <h2 safe>{form.title}</h2>
      </summary>
      {form.hint ? (
        <p class="hint" safe>
          {form.hint}
        </p>
      ) : (
        ''
      )}
      <form method="post" action={action} enctype={form.takesFile ? 'multipart/form-data' : undefined}>
        <input type="hidden" name={KEY} value={randomUUID()} />
        {form.fields.map((field) => (
          <Field field={field} prefix={act} sent={mine?.sent} fault={mine?.fault} />
        ))}
        {form.takesFile ? <FileField prefix={act} /> : ''}
        <button type="submit" class={form.danger ? 'danger' : undefined} safe>
          {form.title}
        </button>
      </form>
    </details>
  );
}
