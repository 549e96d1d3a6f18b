import { randomUUID } from 'node:crypto';

import type { ReportPeriod } from '@motcua/contracts';

import { KEY } from '../desk/desk-caller.js';
import type { Directory } from '../desk/directory.js';
import type { Tried } from '../desk/form/act-section.js';
import { Field } from '../desk/form/field.js';
import type { FormField } from '../desk/form/form-field.js';
import type { Sent } from '../desk/form/sent.js';
import { FIGURE_TITLES } from './declared-columns.js';

/** Rows for other fields or procedures than the known ones. */
const FREE_ROWS = 3;
const API = '/api/v1/reports/declared/template';

interface Props {
  readonly directory: Directory;
  readonly periods: readonly ReportPeriod[];
  readonly tried?: Tried | undefined;
  readonly action: string;
}

/** Unit, period and document, which the grid and the file both need. */
export const placeFields = ({ directory, periods }: Pick<Props, 'directory' | 'periods'>): FormField[] => [
  {
    name: 'unitId',
    label: 'Đơn vị',
    kind: 'choice',
    required: true,
    choices: directory.units.map(({ id, name }) => ({ value: id, label: name })),
  },
  {
    name: 'periodId',
    label: 'Kỳ báo cáo',
    kind: 'choice',
    required: true,
    choices: periods.map(({ periodId, name }) => ({ value: periodId, label: name })),
  },
  {
    name: 'source',
    label: 'Lấy từ văn bản',
    kind: 'line',
    required: true,
    hint: 'Ví dụ: Báo cáo số 1137/BC-SGDĐT ngày 16/5/2017',
  },
];

/** A grid to type figures in, and the same from a file. */
export function EnterFigures(props: Props) {
  return (
    <>
      <ByHand {...props} />
      <ByFile {...props} />
    </>
  );
}

function ByHand({ directory, periods, tried, action }: Props) {
  const mine = tried?.act === 'nhap' ? tried : undefined;
  const labels = [...directory.fields.map(({ name }) => name), ...Array.from({ length: FREE_ROWS }, () => '')];
  return (
    <details class="action" id="nhap" open={mine !== undefined}>
      <summary>
        <h2>Nhập số liệu</h2>
      </summary>
      <form method="post" action={`${action}/nhap`}>
        <input type="hidden" name={KEY} value={randomUUID()} />
        {placeFields({ directory, periods }).map((field) => (
          <Field field={field} prefix="nhap" sent={mine?.sent} fault={mine?.fault} />
        ))}
        <p class="hint">Để trống ô không có trong văn bản: ô trống không phải là số 0 và không được đối chiếu.</p>
        <div class="scroll">
          <table class="data entry">
            <thead>
              <tr>
                <th>Lĩnh vực</th>
                {FIGURE_TITLES.map(([, title]) => (
                  <th safe>{title}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {labels.map((label, row) => (
                <EntryRow name={`rows.${row}`} label={label} sent={mine?.sent} />
              ))}
              <EntryRow name="total" label="Tổng số" sent={mine?.sent} fixed />
            </tbody>
          </table>
        </div>
        <button type="submit">Ghi số liệu</button>
      </form>
    </details>
  );
}

function EntryRow(props: { name: string; label: string; sent: Sent | undefined; fixed?: boolean }) {
  const { name, label, sent, fixed } = props;
  const value = (column: string) => sent?.[`${name}.${column}`] ?? '';
  return (
    <tr>
      <th scope="row">
        {fixed ? (
          <span safe>{label}</span>
        ) : (
          <input name={`${name}.label`} value={value('label') || label} aria-label="Lĩnh vực" maxlength="200" />
        )}
      </th>
      {FIGURE_TITLES.map(([figure, title]) => (
        <td>
          <input
            name={`${name}.${figure}`}
            value={value(figure)}
            inputmode="numeric"
            size="6"
            aria-label={`${title}, ${label || 'dòng tự ghi'}`}
          />
        </td>
      ))}
    </tr>
  );
}

function ByFile({ directory, periods, tried, action }: Props) {
  const mine = tried?.act === 'tep' ? tried : undefined;
  return (
    <details class="action" id="tep" open={mine !== undefined}>
      <summary>
        <h2>Nhập từ tệp</h2>
      </summary>
      <p class="hint">
        Tệp CSV hoặc XLSX, mỗi lĩnh vực một dòng, dòng cuối ghi “Tổng số”. Có dòng sai thì chưa ghi gì, lý do của từng
        dòng được nêu. Tệp mẫu: <a href={`${API}?format=xlsx`}>XLSX</a>, <a href={`${API}?format=csv`}>CSV</a>.
      </p>
      {mine ? <RowFaults errors={mine.fault.errors} /> : ''}
      <form method="post" action={`${action}/tep`} enctype="multipart/form-data">
        <input type="hidden" name={KEY} value={randomUUID()} />
        {placeFields({ directory, periods }).map((field) => (
          <Field field={field} prefix="tep" sent={mine?.sent} fault={mine?.fault} />
        ))}
        <div class="field">
          <label for="tep-file">Tệp CSV hoặc XLSX</label>
          <input id="tep-file" name="file" type="file" accept=".csv,.xlsx" required />
        </div>
        <button type="submit">Đọc tệp và ghi</button>
      </form>
    </details>
  );
}

function RowFaults({ errors }: { errors: readonly { field: string; message: string }[] }) {
  return (
    <ul class="error">
      {errors.map(({ message }) => (
        <li safe>{message}</li>
      ))}
    </ul>
  );
}

/** What was typed in the grid, as the API takes it; a number that is none is sent as it stands and refused there. */
export function figuresFrom(sent: Sent) {
  const names = [...new Set(Object.keys(sent).flatMap((name) => /^(rows\.\d+)\./.exec(name)?.[1] ?? []))];
  const rows = names
    .map((name) => ({ label: (sent[`${name}.label`] ?? '').trim(), figures: numbersIn(name, sent) }))
    .filter(({ label, figures }) => label !== '' && Object.keys(figures).length > 0);
  return { rows, total: numbersIn('total', sent) };
}

function numbersIn(name: string, sent: Sent): Record<string, unknown> {
  const typed = FIGURE_TITLES.flatMap(([figure]) => {
    const text = (sent[`${name}.${figure}`] ?? '').trim().replaceAll('.', '');
    return text === '' ? [] : [[figure, /^\d{1,9}$/.test(text) ? Number(text) : text] as const];
  });
  return Object.fromEntries(typed);
}
