import { paperRows } from './body-from.js';
import type { FieldProps } from './form-field.js';

const COLUMNS = [
  { column: 'name', label: 'Tên giấy tờ' },
  { column: 'originals', label: 'Bản chính' },
  { column: 'copies', label: 'Bản sao' },
] as const;

/** Rows of papers; rows without a name are left out when they are sent. */
export function PaperFields({ field, prefix, sent, fault }: FieldProps) {
  const typed = sent ? paperRows(field.name, sent) : [];
  const rows = Array.from({ length: Math.max(field.rows ?? 5, typed.length) }, (_, no) => no);
  const errors = (fault?.errors ?? []).filter(({ field: at }) => at === field.name || at.startsWith(`${field.name}.`));
  return (
    <fieldset class="papers">
      <legend safe>{field.label}</legend>
      {field.hint ? (
        <small class="hint" safe>
          {field.hint}
        </small>
      ) : (
        ''
      )}
      {errors.length > 0 ? (
        <small class="error" safe>
          {errors.map(({ field: at, message }) => `${placeOf(at)}: ${message}`).join('; ')}
        </small>
      ) : (
        ''
      )}
      {rows.map((no) => (
        <div class="paper">
          {COLUMNS.map(({ column, label }) => (
            <PaperCell
              name={`${field.name}.${no}.${column}`}
              prefix={prefix}
              label={label}
              no={no}
              value={typed[no]?.[column] ?? ''}
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}

interface CellProps {
  readonly name: string;
  readonly prefix: string;
  readonly label: string;
  readonly no: number;
  readonly value: string;
}

/** Labels are seen above the first row and heard in every one. */
function PaperCell({ name, prefix, label, no, value }: CellProps) {
  const id = `${prefix}-${name.replaceAll('.', '-')}`;
  const isName = name.endsWith('.name');
  return (
    <div class={isName ? 'paper-name' : 'paper-count'}>
      <label for={id} class={no === 0 ? undefined : 'visually-hidden'}>
        <span safe>{label}</span>
        <span class="visually-hidden" safe>{`, dòng ${no + 1}`}</span>
      </label>
      <input
        id={id}
        name={name}
        value={value}
        maxlength={isName ? '300' : '3'}
        inputmode={isName ? undefined : 'numeric'}
        autocomplete="off"
      />
    </div>
  );
}

function placeOf(path: string): string {
  const no = Number(/\.(\d+)\./.exec(path)?.[1] ?? Number.NaN);
  return Number.isNaN(no) ? 'Danh sách' : `Dòng ${no + 1}`;
}
