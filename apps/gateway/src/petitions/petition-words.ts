import type { PetitionAct, PetitionChannel, PetitionKind } from '@motcua/contracts';

export const CHANNEL_NAMES: Readonly<Record<PetitionChannel, string>> = {
  web: 'Trang thông tin của Sở',
  letter: 'Văn bản, thư',
  phone: 'Điện thoại',
  'in-person': 'Trực tiếp tại quầy',
  portal: 'Cổng tiếp nhận phản ánh, kiến nghị quốc gia',
};

export const KIND_NAMES: Readonly<Record<PetitionKind, string>> = {
  regulation: 'Về quy định hành chính',
  conduct: 'Về hành vi hành chính',
};

/** What the flash says after an act. */
export const DONE: Readonly<Record<PetitionAct | 'receive', string>> = {
  receive: 'Đã ghi nhận phản ánh, kiến nghị.',
  classify: 'Đã phân loại và giao đơn vị xử lý.',
  reject: 'Đã ghi nhận việc từ chối.',
  ask: 'Đã gửi yêu cầu bổ sung; thời hạn trả lời tạm dừng.',
  'receive-more': 'Đã ghi nhận nội dung bổ sung; thời hạn trả lời tính tiếp.',
  answer: 'Đã ghi nhận câu trả lời.',
  publish: 'Đã công khai.',
  keep: 'Đã ghi nhận không công khai.',
  withdraw: 'Đã ghi nhận việc rút phản ánh.',
  erase: 'Đã xóa thông tin của người gửi và các nội dung riêng.',
};
