import type { SurveyAudience, SurveyLevel, SurveyState } from '@motcua/contracts';

export const LEVEL_NAMES: Record<SurveyLevel, string> = {
  preschool: 'Mầm non',
  primary: 'Tiểu học',
  'lower-secondary': 'Trung học cơ sở',
  'upper-secondary': 'Trung học phổ thông',
  continuing: 'Giáo dục thường xuyên',
};

export const AUDIENCE_NAMES: Record<SurveyAudience, string> = {
  parents: 'Cha mẹ học sinh',
  pupils: 'Học sinh, học viên',
};

export const STATE_NAMES: Record<SurveyState, string> = {
  planned: 'Chưa bắt đầu',
  running: 'Đang khảo sát',
  ended: 'Đã kết thúc',
  withdrawn: 'Đã hủy',
};

export const STATE_BADGES: Record<SurveyState, string> = {
  planned: 'paused',
  running: 'normal',
  ended: 'done',
  withdrawn: 'paused',
};

/** Levels of a scale of five, from the lowest. */
export const SCALE = ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'] as const;

export const DONE: Readonly<Record<string, string>> = {
  open: 'Đã mở đợt khảo sát. Bước tiếp theo: in phiếu cho từng đơn vị.',
  extend: 'Đã gia hạn đợt khảo sát.',
  close: 'Đã kết thúc đợt khảo sát; kết quả ở bên dưới.',
  withdraw: 'Đã hủy đợt khảo sát.',
  revoke: 'Đã thu hồi lượt phiếu; phiếu chưa gửi của lượt này không còn dùng được.',
  erase: 'Đã xóa ý kiến; điểm đánh giá của phiếu vẫn được tính.',
};
