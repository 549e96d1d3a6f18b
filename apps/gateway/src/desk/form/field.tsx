import type { FieldProps, FormField } from './form-field.js';
import { PaperFields } from './paper-fields.js';

/** Label, hint, control and what is wrong with it. */
export function Field({ field, prefix, sent, fault }: FieldProps) {
  if (field.kind === 'papers') return <PaperFields field={field} prefix={prefix} sent={sent} fault={fault} />;
  const id = idOf(prefix, field.name);
  const errors = (fault?.errors ?? []).filter(({ field: at }) => at === field.name || at.startsWith(`${field.name}.`));
  return (
    <div class="field">
      <label for={id}>
        <span safe>{field.label}</span>
        {field.required ? <span class="must"> (bắt buộc)</span> : ''}
      </label>
      {field.hint ? (
        <small class="hint" id={`${id}-goi-y`} safe>
          {field.hint}
        </small>
      ) : (
        ''
      )}
      <Control field={field} id={id} value={sent?.[field.name] ?? field.value ?? ''} faulty={errors.length > 0} />
      {errors.length > 0 ? (
        <small class="error" id={`${id}-loi`} safe>
          {errors.map(({ message }) => message).join('; ')}
        </small>
      ) : (
        ''
      )}
    </div>
  );
}

const idOf = (prefix: string, name: string): string => `${prefix}-${name.replaceAll('.', '-')}`;

interface ControlProps {
  readonly field: FormField;
  readonly id: string;
  readonly value: string;
  readonly faulty: boolean;
}

const INPUTS = { line: 'text', number: 'text', day: 'date', moment: 'datetime-local' } as const;

function Control({ field, id, value, faulty }: ControlProps) {
  const described = [field.hint ? `${id}-goi-y` : '', faulty ? `${id}-loi` : ''].filter(Boolean).join(' ');
  const common = {
    id,
    name: field.name,
    required: field.required,
    'aria-invalid': faulty ? 'true' : undefined,
    'aria-describedby': described || undefined,
  } as const;
  if (field.kind === 'text' || field.kind === 'lines') {
    return (
      <textarea {...common} rows={String(field.rows ?? 3)} maxlength="20000" safe>
        {value}
      </textarea>
    );
  }
  if (field.kind === 'choice') return <Choices field={field} common={common} value={value} />;
  return (
    <input
      {...common}
      type={INPUTS[field.kind as keyof typeof INPUTS]}
      value={value}
      maxlength={field.kind === 'line' ? '300' : undefined}
      inputmode={field.kind === 'number' ? 'numeric' : undefined}
      autocomplete={field.autocomplete ?? 'off'}
    />
  );
}

function Choices({ field, common, value }: { field: FormField; common: object; value: string }) {
  return (
    <select {...common}>
      {(field.choices ?? []).map((choice) => (
        <option value={choice.value} selected={choice.value === value} safe>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
