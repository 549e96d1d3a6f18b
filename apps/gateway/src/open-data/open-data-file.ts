import type { OpenDataView } from '@motcua/contracts';
import { BYTE_ORDER_MARK, csvLine } from '@motcua/office-files';

/** Columns of the data set, in the order of the file. */
export const OPEN_COLUMNS = [
  ['month', 'Tháng, YYYY-MM'],
  ['field', 'Mã lĩnh vực'],
  ['procedure', 'Mã thủ tục'],
  ['channel', 'Hình thức nộp: counter (trực tiếp), online (trực tuyến), post (bưu chính)'],
  ['new', 'Hồ sơ mới tiếp nhận'],
  ['solved', 'Hồ sơ đã giải quyết = early + onTime + late'],
  ['early', 'Giải quyết trước hạn'],
  ['onTime', 'Giải quyết đúng hạn'],
  ['late', 'Giải quyết quá hạn'],
  ['suppressed', 'yes: dòng có ô để trống vì quá nhỏ'],
] as const;

/** RFC 4180 with a byte order mark; a hidden count is an empty cell. */
export function openCsv({ rows }: OpenDataView): string {
  const names = OPEN_COLUMNS.map(([name]) => name);
  const lines = rows.map((row) => {
    const counts = [row.new, row.solved, row.early, row.onTime, row.late];
    const texts = counts.map((value) => (value === null ? '' : String(value)));
    const isHidden = counts.includes(null) ? 'yes' : 'no';
    return csvLine([row.month, row.field, row.procedure, row.channel, ...texts, isHidden], ',');
  });
  return BYTE_ORDER_MARK + [csvLine([...names], ','), ...lines].join('');
}
