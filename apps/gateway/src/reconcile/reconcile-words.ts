import { latenessReasonName, type ParkedView, type ReconciliationCheckCode } from '@motcua/contracts';

import { channelWord } from '../desk/words.js';
import { count, day, decimal } from '../pages/format.js';

export const RECONCILE_PAGE = '/mot-cua/bao-cao/doi-chieu';

export interface CheckWords {
  readonly name: string;
  /** What is counted in the column of what was compared. */
  readonly unit: string;
  /** What a difference means, and what to do. */
  readonly toDo: string;
}

const REBUILD =
  'Người vận hành chạy lệnh “npx motcua rebuild statistics” để tính lại số liệu từ đầu, rồi đối chiếu lại. Trong lúc chờ, chưa công bố báo cáo.';

export const CHECKS: Readonly<Record<ReconciliationCheckCode, CheckWords>> = {
  'record-journal': {
    name: 'Hồ sơ gốc với nhật ký sự kiện',
    unit: 'hồ sơ',
    toDo: 'Dữ liệu gốc và nhật ký của hồ sơ này không khớp; hệ thống không tự sửa. Giữ nguyên hiện trạng và báo người vận hành so với bản sao lưu.',
  },
  'journal-stream': {
    name: 'Nhật ký với luồng sự kiện',
    unit: 'sự kiện',
    toDo: 'Luồng thiếu sự kiện mà nhật ký có. Khi luồng mất phần cuối, hệ thống tự nạp lại từ nhật ký trong khoảng một phút: đối chiếu lại. Nếu vẫn lệch, người vận hành khởi động lại dịch vụ hồ sơ và xem dòng STREAM_REGRESSED.',
  },
  'stream-contribution': {
    name: 'Luồng sự kiện với phần đóng góp của từng hồ sơ vào số liệu',
    unit: 'hồ sơ',
    toDo: `Số liệu chưa tính đủ sự kiện của hồ sơ này. ${REBUILD}`,
  },
  'contribution-counters': {
    name: 'Đóng góp của từng hồ sơ với các số đếm',
    unit: 'số đếm',
    toDo: `Số đếm khác kết quả đếm lại từ từng hồ sơ. ${REBUILD}`,
  },
};

export const PARKED_CAUSES: Readonly<Record<ParkedView['cause'], string>> = {
  gap: 'Chờ một sự kiện đến trước; tự tính tiếp khi sự kiện ấy đến.',
  fault: 'Không tính được; người vận hành sửa nguyên nhân rồi cho chạy tiếp.',
};

/** `412 ms`, `3,2 giây`. */
export const duration = (ms: number): string =>
  ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1).replace('.', ',')} giây`;

/** `không lệch`, `12 chỗ lệch`. */
export const found = (differences: number): string =>
  differences === 0 ? 'không lệch' : `${count(differences)} chỗ lệch`;

const MEASURES: Readonly<Record<string, string>> = {
  received: 'tiếp nhận',
  early: 'trước hạn',
  onTime: 'đúng hạn',
  late: 'quá hạn đã giải quyết',
  withdrawn: 'rút',
  stopped: 'dừng giải quyết',
  declined: 'từ chối',
  ready: 'có kết quả',
  returned: 'đã trả kết quả',
  overdue: 'quá hạn chưa giải quyết',
  waiting: 'chờ bổ sung',
};

/**
 * A counter in words; `''` for what is none.
 * @param key procedure, field, unit, channel, month, then day, `total` or `times`, then the measure
 */
export function counterName(key: string): string {
  const [procedure, , unit, channel = '', month, part = '', measure] = key.split('|');
  if (!month || measure === undefined) return '';
  const way = channelWord(channel).toLowerCase();
  const [year = '', number = ''] = month.split('-');
  const when = /^\d+$/.test(part) ? `ngày ${day(`${month}-${part}`)}` : `cả tháng ${number}/${year}`;
  return `Thủ tục ${procedure}, đơn vị ${unit}, ${way}, ${when}: ${measureName(part, measure)}`;
}

function measureName(part: string, measure: string): string {
  if (part === 'times') return `thời gian giải quyết ${decimal(Number(measure) / 10)} giờ`;
  const [name = '', reason] = measure.split(':');
  const why = reason === 'none' ? 'chưa rõ' : latenessReasonName(reason ?? '').toLowerCase();
  return `${MEASURES[name] ?? name}${reason ? ` (nguyên nhân: ${why})` : ''}`;
}

/** Plain numbers with their thousands; everything else as it is. */
export const amount = (text: string): string => (/^-?\d+$/.test(text) ? count(Number(text)) : text);
