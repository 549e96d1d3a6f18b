import { Refused } from '@motcua/contracts';

import type { Flash } from '../desk/frame/desk-layout.js';

/** What the page says after an act, by the name of the act. */
const DONE: Readonly<Record<string, string>> = {
  adopt: 'Đã ban hành kế hoạch.',
  rounds: 'Đã mở đợt kiểm tra.',
  amend: 'Đã điều chỉnh kế hoạch.',
  teams: 'Đã thành lập Tổ kiểm tra.',
  reports: 'Đã ghi nhận báo cáo của Tổ kiểm tra.',
  visits: 'Đã lập lịch kiểm tra.',
  notice: 'Đã ghi nhận thông báo đến đơn vị.',
  reschedule: 'Đã đổi ngày kiểm tra.',
  cancel: 'Đã hủy cuộc kiểm tra.',
  'self-report': 'Đã nộp báo cáo tự kiểm tra.',
  'return-self-report': 'Đã trả lại báo cáo tự kiểm tra.',
  answer: 'Đã lưu câu trả lời.',
  findings: 'Đã ghi nội dung tồn tại.',
  close: 'Đã kết thúc cuộc kiểm tra.',
  sign: 'Tổ kiểm tra đã ký biên bản.',
  'sign-for-unit': 'Đơn vị đã ký biên bản.',
  'refuse-to-sign': 'Đã ghi nhận đơn vị không ký và ý kiến của đơn vị.',
  'supplement-minutes': 'Đã ghi biên bản bổ sung.',
  conclude: 'Đã ban hành thông báo kết luận.',
  'submit-remedy': 'Đã báo cáo khắc phục.',
  'accept-remedy': 'Đã chấp nhận kết quả khắc phục.',
  'return-remedy': 'Đã trả lại kết quả khắc phục.',
  correct: 'Đã sửa nội dung tồn tại.',
  withdraw: 'Đã rút nội dung tồn tại.',
  extend: 'Đã gia hạn khắc phục.',
  verify: 'Phúc tra đã xác nhận.',
  reopen: 'Đã mở lại nội dung tồn tại.',
};

export const flashFor = (done: unknown): Flash | undefined =>
  typeof done === 'string' && Object.hasOwn(DONE, done) ? { kind: 'success', text: DONE[done] ?? '' } : undefined;

/** A form that this person does not get was sent all the same. */
export const notForRole = (): Refused =>
  Refused.because('forbidden', 'act-not-for-role', 'Vai trò này không làm được việc này.');
