import type { Refusal } from '@motcua/contracts';

import { conflict, invalid } from '../refusals.js';

export const noSuchImport: Refusal = {
  refused: 'not-found',
  code: 'import-not-found',
  detail: 'Không có lần nhập tệp này.',
};

export const noSuchJob: Refusal = {
  refused: 'not-found',
  code: 'bulk-job-not-found',
  detail: 'Không có việc hàng loạt này.',
};

export const notUploading: Refusal = conflict('import-not-uploading', 'Lần nhập tệp này không còn nhận dữ liệu.');

export const incomplete: Refusal = conflict('import-incomplete', 'Tệp chưa được tải lên trọn vẹn. Hãy tải lại.');

export const fileTooLarge = (megabytes: number): Refusal =>
  invalid('file', 'file-too-large', `Tệp lớn hơn ${megabytes} MB. Hãy chia thành nhiều tệp nhỏ hơn.`);

export const nothingChosen: Refusal = invalid(
  'dossierIds',
  'nothing-chosen',
  'Phải chọn hồ sơ bằng đúng một cách: danh sách hồ sơ (dossierIds), lần nhập tệp (importId) hoặc thủ tục (procedureCode).',
);

export const nothingReady: Refusal = conflict(
  'nothing-ready',
  'Không có hồ sơ nào đang ở trạng thái làm được việc này.',
);

export const notAReturn: Refusal = conflict('not-a-bulk-return', 'Chỉ hủy được việc trả kết quả hàng loạt.');

export const stillRunning: Refusal = conflict(
  'bulk-job-running',
  'Việc hàng loạt này chưa xong. Hãy chờ xong rồi mới hủy.',
);
