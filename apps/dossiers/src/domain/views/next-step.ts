import type { DossierState } from '../state.js';

/** What the applicant has to know next; never silent. */
export function nextStep(state: DossierState): string {
  switch (state.status) {
    case 'absent':
    case 'submitted':
      return 'Bộ phận Một cửa đang kiểm tra hồ sơ. Ông/Bà chưa phải làm gì.';
    case 'awaiting-counter-supplement':
      return 'Hồ sơ chưa đủ. Mời Ông/Bà bổ sung giấy tờ theo phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.';
    case 'refused':
      return 'Hồ sơ không được tiếp nhận. Lý do ghi trên phiếu từ chối tiếp nhận giải quyết hồ sơ.';
    case 'accepted':
      return 'Hồ sơ sẽ được chuyển cho phòng chuyên môn xử lý. Ông/Bà chưa phải làm gì.';
    case 'in-process':
      return `Phòng chuyên môn đang xử lý. ${promise(state.extension)}`;
    case 'consulting':
      return `Đang lấy ý kiến đơn vị phối hợp. ${promise(state.extension)}`;
    case 'awaiting-supplement':
      return 'Mời Ông/Bà bổ sung giấy tờ theo phiếu yêu cầu. Thời hạn giải quyết tạm dừng cho đến khi nhận đủ.';
    case 'awaiting-payment':
      return 'Mời Ông/Bà nộp phí, lệ phí theo thông báo. Thời hạn giải quyết tạm dừng cho đến khi nộp xong.';
    case 'withdraw-requested':
      return 'Cơ quan đang xem xét yêu cầu rút hồ sơ của Ông/Bà.';
    case 'withdrawn':
      return 'Hồ sơ đã được rút theo yêu cầu.';
    case 'stopped':
      return 'Hồ sơ đã dừng giải quyết. Lý do ghi trên thông báo dừng giải quyết hồ sơ.';
    case 'completed':
      return 'Đã có kết quả. Mời Ông/Bà mang giấy hẹn đến nhận tại nơi đã nộp hồ sơ.';
    case 'returned':
      return 'Đã trả kết quả.';
  }
}

const promise = (extension: object | null): string =>
  extension
    ? 'Cơ quan xin lỗi vì chậm trễ; kết quả được trả theo ngày hẹn lại.'
    : 'Kết quả được trả chậm nhất vào ngày hẹn.';
