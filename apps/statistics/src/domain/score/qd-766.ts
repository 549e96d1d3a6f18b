import type { ScoreRule } from './rules.js';

const NO_SYNC = 'Hệ thống chưa có dữ liệu đối chiếu với Hệ thống thông tin báo cáo và Cơ sở dữ liệu quốc gia.';
const NO_PAYMENT = 'Hệ thống chưa có dữ liệu thanh toán trực tuyến.';
const NO_FILES = 'Hệ thống chưa có dữ liệu về tệp số hóa của thành phần hồ sơ và kết quả.';
const NO_LINKS = 'Hệ thống chưa có dữ liệu kết nối với kho dữ liệu, cơ sở dữ liệu quốc gia.';

/**
 * Groups and most points of the decision; indicators by the published description of its formulas. Known parts: 4 of 18 for
 * publishing in time, 20 for handling in time, 6 of 18 for satisfaction with handling. Everything else null: not in the sources
 * at hand, and never guessed. Oldest rule first.
 */
export const SCORE_RULES: readonly ScoreRule[] = [
  {
    code: 'qd-766',
    decision: 'Quyết định số 766/QĐ-TTg ngày 23/6/2022',
    validFrom: '2022-08-01',
    note: 'Điểm tối đa của năm nhóm theo Quyết định; điểm từng chỉ số chỉ ghi phần đã có nguồn công khai. Chỉ số chưa rõ điểm tối đa được tính tỷ lệ nhưng không cho điểm. Chưa đối chiếu nguyên văn Quyết định.',
    groups: [
      {
        code: '1',
        name: 'Công khai, minh bạch',
        max: 18,
        indicators: [
          { id: '1.1', name: 'Công bố thủ tục hành chính đúng hạn', max: null, threshold: null },
          { id: '1.2', name: 'Cập nhật, công khai thủ tục hành chính đúng hạn', max: 4, threshold: null },
          { id: '1.3', name: 'Thủ tục công khai đủ bộ phận tạo thành', max: null, threshold: null },
          { id: '1.4', name: 'Đồng bộ hồ sơ', max: null, threshold: null, unmeasured: NO_SYNC },
        ],
      },
      {
        code: '2',
        name: 'Tiến độ, kết quả giải quyết',
        max: 20,
        indicators: [
          { id: '2.1', name: 'Hồ sơ giải quyết trước hạn, đúng hạn', max: 20, threshold: null },
          { id: '2.2', name: 'Thời gian giải quyết trung bình', max: null, threshold: null },
        ],
      },
      {
        code: '3',
        name: 'Số hóa hồ sơ',
        max: 22,
        indicators: [
          { id: '4.1', name: 'Hồ sơ cấp kết quả điện tử', max: null, threshold: null, unmeasured: NO_FILES },
          { id: '4.2', name: 'Số hóa thành phần hồ sơ và kết quả', max: null, threshold: 80, unmeasured: NO_FILES },
          { id: '4.3', name: 'Khai thác, sử dụng lại dữ liệu số hóa', max: null, threshold: 80, unmeasured: NO_FILES },
          { id: '4.4', name: 'Kết nối, chia sẻ dữ liệu', max: null, threshold: null, unmeasured: NO_LINKS },
          { id: '4.5', name: 'Khai thác dữ liệu dân cư', max: null, threshold: null, unmeasured: NO_LINKS },
        ],
      },
      {
        code: '4',
        name: 'Cung cấp dịch vụ trực tuyến',
        max: 22,
        indicators: [
          { id: '3.1', name: 'Thủ tục có dịch vụ công trực tuyến', max: null, threshold: 80 },
          { id: '3.2', name: 'Dịch vụ công trực tuyến có phát sinh hồ sơ', max: null, threshold: null },
          { id: '3.3', name: 'Hồ sơ nộp trực tuyến', max: null, threshold: 50 },
          { id: '3.5', name: 'Thủ tục tích hợp thanh toán', max: null, threshold: 80, unmeasured: NO_PAYMENT },
          { id: '3.6', name: 'Hồ sơ thanh toán trực tuyến', max: null, threshold: null, unmeasured: NO_PAYMENT },
        ],
      },
      {
        code: '5',
        name: 'Mức độ hài lòng',
        max: 18,
        indicators: [
          { id: '5.1', name: 'Phản ánh, kiến nghị đã phân loại', max: null, threshold: null },
          { id: '5.2', name: 'Phản ánh, kiến nghị xử lý đúng hạn', max: null, threshold: null },
          { id: '5.3', name: 'Hài lòng với xử lý phản ánh, kiến nghị', max: null, threshold: null },
          { id: '5.4', name: 'Hài lòng với giải quyết thủ tục hành chính', max: 6, threshold: 90 },
        ],
      },
    ],
  },
];
