import type { BulkView, ImportView, ProcedureListItem } from '@motcua/contracts';

import { DeskLayout, type Flash } from '../../desk/frame/desk-layout.js';
import type { DeskFrame } from '../../desk/frame/desk-site.js';
import { ImportList } from './import-list.js';
import { JobList } from './job-list.js';
import { ReturnForm } from './return-form.js';
import { UploadForm } from './upload-form.js';

export interface BulkPageProps {
  readonly frame: DeskFrame;
  readonly flash: Flash | undefined;
  readonly imports: readonly ImportView[];
  readonly jobs: readonly BulkView[];
  readonly procedures: readonly ProcedureListItem[];
  readonly formKey: string;
  /** Something is under way. */
  readonly going: boolean;
  /** The browser loads the page again and again. */
  readonly following: boolean;
}

/** Files of dossiers, and acts on many dossiers at once. */
export function BulkPage({ frame, flash, imports, jobs, procedures, formKey, going, following }: BulkPageProps) {
  return (
    <DeskLayout frame={frame} title="Nhập tệp hồ sơ" at="/mot-cua/nhap-tep" flash={flash}>
      <h1>Nhập tệp hồ sơ</h1>
      <p>
        Mỗi dòng của tệp là một hồ sơ. Gửi lại cùng một tệp không tạo hồ sơ trùng; dòng chưa đúng được trả lại thành tệp
        kèm lý do để sửa rồi gửi tiếp.
      </p>
      <div class="grid">
        <div>
          <h2>Các lần nhập tệp</h2>
          {going ? <Following following={following} /> : <></>}
          <ImportList imports={imports} />
          <h2>Việc hàng loạt</h2>
          <JobList jobs={jobs} />
        </div>
        <aside>
          <UploadForm procedures={procedures} />
          <ReturnForm imports={imports} procedures={procedures} formKey={formKey} />
        </aside>
      </div>
    </DeskLayout>
  );
}

function Following({ following }: { following: boolean }) {
  if (!following) {
    return (
      <p>
        Đang có việc chạy. <a href="/mot-cua/nhap-tep?xong=theo-doi">Theo dõi tiến độ</a>
      </p>
    );
  }
  return (
    <p role="status">
      Đang xử lý; trang tự cập nhật sau vài giây. <a href="/mot-cua/nhap-tep">Dừng tự cập nhật</a> để nhập tệp khác.
    </p>
  );
}
