/** What came of an act, for the line above the page. */
const DONE: Readonly<Record<string, string>> = {
  submit: 'Đã ghi hồ sơ nộp. Hồ sơ chưa được tiếp nhận, thời hạn chưa tính.',
  'submit-accept': 'Đã tiếp nhận hồ sơ và cấp mã.',
  accept: 'Đã tiếp nhận hồ sơ và cấp mã.',
  refuse: 'Đã từ chối tiếp nhận. Hãy in phiếu từ chối cho người nộp.',
  'request-supplement': 'Đã yêu cầu bổ sung. Hãy in phiếu yêu cầu bổ sung cho người nộp.',
  'receive-supplement': 'Đã nhận bổ sung.',
  transfer: 'Đã chuyển xử lý.',
  consult: 'Đã gửi lấy ý kiến.',
  'consultation-answered': 'Đã ghi ý kiến trả lời.',
  'request-payment': 'Đã yêu cầu nộp phí, lệ phí. Thời hạn tạm dừng.',
  'confirm-payment': 'Đã xác nhận nộp phí, lệ phí. Thời hạn chạy tiếp.',
  complete: 'Đã ghi kết quả. Thời hạn dừng tại đây.',
  return: 'Đã trả kết quả.',
  'undo-return': 'Đã hủy việc trả kết quả.',
  extend: 'Đã xin lỗi và hẹn lại. Hãy in phiếu cho người nộp.',
  'explain-lateness': 'Đã ghi nguyên nhân quá hạn.',
  'request-withdrawal': 'Đã ghi yêu cầu rút hồ sơ.',
  'cancel-withdrawal': 'Đã hủy yêu cầu rút hồ sơ.',
  withdraw: 'Đã cho rút hồ sơ.',
  stop: 'Đã dừng xử lý hồ sơ.',
  correct: 'Đã ghi việc sửa sai sót.',
  'approve-correction': 'Đã duyệt sửa sai sót. Giấy hẹn cũ hết giá trị, hãy in giấy hẹn mới.',
  'reject-correction': 'Đã ghi không duyệt sửa sai sót.',
};

export const doneText = (act: string): string | undefined => DONE[act];

/** What an act means, where the name of the button does not say it all. */
const MEANINGS: Readonly<Record<string, string>> = {
  accept: 'Hồ sơ đủ giấy tờ: cấp mã, tính ngày hẹn trả, thời hạn bắt đầu.',
  refuse: 'Hồ sơ không thuộc thẩm quyền hoặc không tiếp nhận được. Việc này kết thúc hồ sơ.',
  'receive-supplement': 'Người nộp đã bổ sung đủ theo phiếu yêu cầu.',
  'request-payment': 'Thời hạn tạm dừng cho đến khi người nộp nộp xong.',
  complete: 'Kết quả đã ký. Trước hạn, đúng hạn hay quá hạn được xét tại thời điểm này.',
  return: 'Kiểm tra giấy tờ tùy thân hoặc giấy ủy quyền của người nhận.',
  extend: 'Ngày hẹn đầu vẫn giữ để xét đúng hạn; ngày hẹn lại đứng bên cạnh.',
  'explain-lateness':
    'Nguyên nhân được tổng hợp vào báo cáo hồ sơ quá hạn (biểu 07a). Ghi lại lần sau thay cho lần trước; diễn biến giữ cả hai.',
  'request-withdrawal': 'Người nộp xin rút hồ sơ. Thời hạn tạm dừng.',
  stop: 'Việc này kết thúc hồ sơ.',
  correct:
    'Không xóa gì: nội dung cũ, người sửa và lý do đều được giữ. Cần lãnh đạo duyệt nếu không phải lãnh đạo ghi.',
};

export const meaningOf = (act: string): string | undefined => MEANINGS[act];

/** What usually comes next in a situation; shown unfolded and first. */
const NEXT: Readonly<Record<string, string>> = {
  submitted: 'accept',
  'awaiting-counter-supplement': 'receive-supplement',
  accepted: 'transfer',
  'in-process': 'complete',
  consulting: 'consultation-answered',
  'awaiting-supplement': 'receive-supplement',
  'awaiting-payment': 'confirm-payment',
  'withdraw-requested': 'withdraw',
  completed: 'return',
};

export const nextAct = (state: string): string | undefined => NEXT[state];
