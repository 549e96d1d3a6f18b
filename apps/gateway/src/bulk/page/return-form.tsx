import type { ImportView, ProcedureListItem } from '@motcua/contracts';

import { KEY } from '../../desk/desk-caller.js';
import { count, day } from '../../pages/format.js';
import { ProcedureChoice } from './upload-form.js';

interface ReturnFormProps {
  readonly imports: readonly ImportView[];
  readonly procedures: readonly ProcedureListItem[];
  readonly formKey: string;
}

/** Hands over all finished results of one file or one procedure. */
export function ReturnForm({ imports, procedures, formKey }: ReturnFormProps) {
  const files = imports.filter(({ created }) => created > 0);
  return (
    <section class="action">
      <h2>Trả kết quả hàng loạt</h2>
      <p>Chỉ hồ sơ đã xử lý xong mới được trả. Chọn một trong hai cách.</p>
      <form method="post" action="/mot-cua/nhap-tep/tra-ket-qua">
        <input type="hidden" name={KEY} value={formKey} />
        <div class="field">
          <label for="return-import">Hồ sơ của tệp</label>
          <select id="return-import" name="importId">
            <option value="">– không chọn –</option>
            {files.map(({ id, fileName, created, openedAt }) => (
              <option value={id} safe>
                {`${fileName}, ${day(openedAt)} (${count(created)} hồ sơ)`}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="return-procedure">Hoặc mọi hồ sơ của thủ tục</label>
          <ProcedureChoice id="return-procedure" procedures={procedures} none="– không chọn –" />
        </div>
        <div class="field">
          <label for="return-method">Cách trả</label>
          <select id="return-method" name="method">
            <option value="counter">Trực tiếp tại Một Cửa</option>
            <option value="online">Trực tuyến</option>
            <option value="post">Bưu chính</option>
          </select>
        </div>
        <div class="field">
          <label for="return-reason">Ghi chú</label>
          <input id="return-reason" name="reason" maxlength="1000" />
        </div>
        <button type="submit">Trả kết quả</button>
      </form>
    </section>
  );
}
