import type { FieldError, Refusal } from '@motcua/contracts';

import { vietnameseDay } from './day.js';
import type { OpenFinding } from './posting-standing.js';
import type { InTime } from './procedure.js';

export const noSuchProcedure: Refusal = {
  refused: 'not-found',
  code: 'procedure-not-found',
  detail: 'Không có thủ tục hành chính này.',
};

/** @param day on which no version is in force */
export function notInForce({ versions, repealedFrom }: InTime<{ validFrom: string }>, day: string): Refusal {
  if (repealedFrom && repealedFrom <= day) {
    const detail = `Thủ tục đã bị bãi bỏ từ ngày ${vietnameseDay(repealedFrom)} nên không niêm yết nữa.`;
    return { refused: 'conflict', code: 'procedure-repealed', detail };
  }
  const later = versions.find(({ validFrom }) => validFrom > day);
  const hint = later
    ? ` Muốn niêm yết trước bản có hiệu lực từ ngày ${vietnameseDay(later.validFrom)}, hãy nêu rõ phiên bản.`
    : '';
  const detail = `Thủ tục chưa có phiên bản nào có hiệu lực vào ngày ${vietnameseDay(day)} nên chưa niêm yết được.${hint}`;
  return { refused: 'conflict', code: 'procedure-not-in-force', detail };
}

export function underFinding(openFindings: readonly OpenFinding[]): Refusal {
  const ids = openFindings.map(({ findingId }) => findingId).join(', ');
  const detail = `Tổ kiểm tra đã ghi nhận thiếu sót của niêm yết này (${ids}); niêm yết chỉ được khôi phục khi chấp nhận kết quả khắc phục.`;
  return { refused: 'conflict', code: 'posting-under-finding', detail };
}

export function noSuchVersion(version: number): Refusal {
  const message = `Thủ tục không có phiên bản ${version}.`;
  return invalid('version-not-found', { field: 'version', message });
}

export function superseded(version: number, inForce: number): Refusal {
  const message = `Phiên bản ${version} đã được thay bằng phiên bản ${inForce} đang có hiệu lực nên không niêm yết nữa.`;
  return invalid('version-superseded', { field: 'version', message });
}

export const nothingPosted: Refusal = {
  refused: 'conflict',
  code: 'nothing-posted',
  detail: 'Nơi này hiện không có niêm yết nào của thủ tục.',
};

export const notRecorded: Refusal = {
  refused: 'conflict',
  code: 'posting-not-recorded',
  detail: 'Chưa ghi nhận niêm yết phiên bản đang có hiệu lực ở nơi này. Hãy ghi nhận niêm yết trước, rồi mới xác nhận.',
};

export const nothingToWithdraw: Refusal = {
  refused: 'conflict',
  code: 'no-entry-to-withdraw',
  detail:
    'Không có ghi nhận niêm yết nào để hủy: niêm yết đã được gỡ, chưa từng có, hoặc được khôi phục khi chấp nhận khắc phục.',
};

export const withoutProof: Refusal = invalid('check-without-evidence', {
  field: 'note',
  message: 'Phải có ảnh, tệp hoặc mô tả, địa chỉ trang đã xem để chứng minh kết quả kiểm tra.',
});

export const nothingCorrected: Refusal = {
  refused: 'invalid',
  code: 'nothing-to-correct',
  detail: 'Phải nêu ít nhất một nội dung cần sửa: ngày niêm yết hoặc minh chứng.',
};

export const dayInFuture = (field: string): Refusal =>
  invalid('day-in-future', { field, message: 'Ngày không được ở tương lai.' });

export function invalid(code: string, error: FieldError): Refusal {
  return { refused: 'invalid', code, detail: error.message, errors: [error] };
}
