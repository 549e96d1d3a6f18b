import { IMPORT_COLUMNS, type ProcedureListItem } from '@motcua/contracts';

/** Which file, and for which procedure. */
export function UploadForm({ procedures }: { procedures: readonly ProcedureListItem[] }) {
  return (
    <section class="action">
      <h2>Tải tệp lên</h2>
      <form method="post" action="/mot-cua/nhap-tep" enctype="multipart/form-data">
        <div class="field">
          <label for="procedure">Thủ tục</label>
          <small class="hint" id="procedure-hint">
            Dùng cho các dòng không ghi mã thủ tục.
          </small>
          <ProcedureChoice
            id="procedure"
            procedures={procedures}
            hint="procedure-hint"
            none="– theo cột Mã thủ tục –"
          />
        </div>
        <div class="field">
          <label for="file">Tệp CSV hoặc Excel (.xlsx), tối đa 20 MB</label>
          <input id="file" name="file" type="file" accept=".csv,.txt,.tsv,.xlsx" required />
        </div>
        <button type="submit">Nhập hồ sơ</button>
      </form>
      <p>
        Tệp mẫu: <a href="/api/v1/imports/template?format=xlsx">Excel</a>,{' '}
        <a href="/api/v1/imports/template?format=csv">CSV</a>
      </p>
      <Columns />
    </section>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly procedures: readonly ProcedureListItem[];
  readonly none: string;
  readonly hint?: string;
}

export function ProcedureChoice({ id, procedures, none, hint }: ChoiceProps) {
  return (
    <select id={id} name="procedureCode" aria-describedby={hint}>
      <option value="" safe>
        {none}
      </option>
      {procedures.map(({ code, name }) => (
        <option value={code} safe>
          {`${name} (${code})`}
        </option>
      ))}
    </select>
  );
}

function Columns() {
  return (
    <details>
      <summary>Các cột của tệp</summary>
      <p>Thứ tự cột tùy ý; cột lạ được bỏ qua. Ngày ghi dd/MM/yyyy; số điện thoại mất số 0 đầu được tự bổ sung.</p>
      <ul>
        {IMPORT_COLUMNS.map((column) => (
          <li>
            <strong>{column.titles[0]}</strong>
            {'required' in column ? ' (bắt buộc)' : ''}
            <small class="hint" safe>
              {describe(column)}
            </small>
          </li>
        ))}
      </ul>
      <p>
        Một người (cùng số CCCD; nếu không có thì cùng họ tên, ngày sinh và liên hệ) với cùng thủ tục, cùng đợt trong
        một năm là một hồ sơ. Dòng không nhận được giữ 30 ngày rồi xóa.
      </p>
    </details>
  );
}

function describe(column: (typeof IMPORT_COLUMNS)[number]): string {
  const others = column.titles.slice(1, 5).join(', ');
  const hint = 'hint' in column ? `${column.hint}. ` : '';
  return `${hint}Cũng nhận: ${others}.`;
}
