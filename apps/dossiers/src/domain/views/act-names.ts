import type { DossierFact } from '../state.js';

/** How each fact is called in the trail of a dossier. */
const NAMES: Record<DossierFact['type'], string> = {
  'dossiers.dossier.submitted.v1': 'Nộp hồ sơ',
  'dossiers.dossier.counter-supplement-requested.v1': 'Yêu cầu bổ sung trước khi tiếp nhận',
  'dossiers.dossier.refused.v1': 'Từ chối tiếp nhận',
  'dossiers.dossier.accepted.v1': 'Tiếp nhận, cấp mã hồ sơ',
  'dossiers.dossier.transferred.v1': 'Chuyển xử lý',
  'dossiers.dossier.consultation-started.v1': 'Lấy ý kiến',
  'dossiers.dossier.consultation-answered.v1': 'Nhận ý kiến trả lời',
  'dossiers.dossier.supplement-requested.v1': 'Yêu cầu bổ sung, tạm dừng thời hạn',
  'dossiers.dossier.supplement-received.v1': 'Nhận bổ sung',
  'dossiers.dossier.payment-requested.v1': 'Yêu cầu nộp phí, lệ phí, tạm dừng thời hạn',
  'dossiers.dossier.payment-confirmed.v1': 'Xác nhận đã nộp phí, lệ phí',
  'dossiers.dossier.apology-drafted.v1': 'Soạn sẵn phiếu xin lỗi',
  'dossiers.dossier.extended.v1': 'Xin lỗi và hẹn lại',
  'dossiers.dossier.withdrawal-requested.v1': 'Công dân yêu cầu rút hồ sơ',
  'dossiers.dossier.withdrawal-cancelled.v1': 'Hủy yêu cầu rút hồ sơ',
  'dossiers.dossier.withdrawn.v1': 'Rút hồ sơ',
  'dossiers.dossier.stopped.v1': 'Dừng giải quyết',
  'dossiers.dossier.completed.v1': 'Có kết quả',
  'dossiers.dossier.returned.v1': 'Trả kết quả',
  'dossiers.dossier.return-undone.v1': 'Hủy việc trả kết quả',
  'dossiers.dossier.correction-proposed.v1': 'Đề nghị sửa sai sót',
  'dossiers.dossier.correction-rejected.v1': 'Không duyệt sửa sai sót',
  'dossiers.dossier.corrected.v1': 'Sửa sai sót, giấy hẹn cũ hết giá trị',
  'dossiers.dossier.rescheduled.v1': 'Tính lại ngày hẹn do lịch làm việc thay đổi',
  'dossiers.dossier.lateness-explained.v1': 'Nêu nguyên nhân quá hạn',
  'dossiers.dossier.moved-to-successor.v1': 'Chuyển sang đơn vị kế thừa do tổ chức thay đổi',
  'dossiers.dossier.synchronisation-acknowledged.v1': 'Cổng Dịch vụ công quốc gia xác nhận trạng thái',
  'dossiers.dossier.personal-data-erased.v1': 'Xóa dữ liệu cá nhân',
};

export const actName = (type: string): string => NAMES[type as DossierFact['type']] ?? type;
