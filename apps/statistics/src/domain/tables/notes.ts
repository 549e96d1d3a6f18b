/** How dossiers are counted, printed below every table (ADR 11). */
export const NOTES: readonly string[] = [
  'Đơn vị tính: hồ sơ. Tổng số tiếp nhận = kỳ trước chuyển qua + mới tiếp nhận = đã giải quyết + đang giải quyết.',
  'Trước hạn, đúng hạn, quá hạn tính theo ngày có kết quả so với ngày hẹn trả lần đầu; ngày công dân đến nhận không làm hồ sơ quá hạn.',
  'Hồ sơ chờ bổ sung, chờ nộp phí hoặc đang xin rút được tính là đang giải quyết, trong hạn, trừ khi đã quá hạn trước lúc tạm dừng.',
  'Hồ sơ rút, dừng giải quyết được tính là đã giải quyết, xét hạn theo ngày đồng hồ dừng.',
];
