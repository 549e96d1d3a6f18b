import { COUNTED_REASONS, REASON_NAMES } from '../lateness-reasons.js';
import type { FigureId, TableForm } from '@motcua/contracts';

/** A column of a form, with the figure it shows; `rate`: percent of the solved that were in time. */
export interface LayoutColumn {
  readonly key: string;
  readonly no: string;
  readonly heads: readonly string[];
  readonly figure: FigureId | 'rate';
}

/** One version of a form. The first figure of each relation is the sum of the others. */
export interface Layout {
  readonly version: string;
  /** First and last day of the periods (by their last day) it is used for; empty: no end. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly formNo: string;
  readonly source: string;
  readonly title: string;
  readonly columns: readonly LayoutColumn[];
  readonly relations: readonly (readonly FigureId[])[];
}

const column = (no: string, heads: readonly string[], figure: FigureId | 'rate'): LayoutColumn => ({
  key: figure,
  no,
  heads,
  figure,
});

/** Before Thông tư 01/2020/TT-VPCP: no "trước hạn"; what was returned before the due day is in time (domain.md 4.1 [K]). */
const FORM_2017: Layout = {
  version: '2017',
  validFrom: '2000-01-01',
  validTo: '2020-12-31',
  formNo: 'Biểu số 06a',
  source:
    'Chế độ báo cáo kiểm soát thủ tục hành chính trước Thông tư số 01/2020/TT-VPCP (bố cục chưa đối chiếu với bản gốc)',
  title: 'Tình hình, kết quả giải quyết thủ tục hành chính',
  columns: [
    column('(1)', ['Số hồ sơ nhận giải quyết', 'Tổng số'], 'received'),
    column('(2)', ['Số hồ sơ nhận giải quyết', 'Số kỳ trước chuyển qua'], 'carriedOver'),
    column('(3)', ['Số hồ sơ nhận giải quyết', 'Số mới tiếp nhận'], 'new'),
    column('(4)', ['Số hồ sơ đã giải quyết', 'Tổng số'], 'solved'),
    column('(5)', ['Số hồ sơ đã giải quyết', 'Trả đúng thời hạn'], 'inTime'),
    column('(6)', ['Số hồ sơ đã giải quyết', 'Trả quá hạn'], 'late'),
    column('(7)', ['Số hồ sơ đang giải quyết', 'Tổng số'], 'open'),
    column('(8)', ['Số hồ sơ đang giải quyết', 'Chưa đến hạn'], 'notDue'),
    column('(9)', ['Số hồ sơ đang giải quyết', 'Quá hạn'], 'overdue'),
  ],
  relations: [
    ['received', 'carriedOver', 'new'],
    ['received', 'solved', 'open'],
    ['solved', 'inTime', 'late'],
    ['open', 'notDue', 'overdue'],
  ],
};

/** (3) = (4)+(5)+(6) = (7)+(11), (7) = (8)+(9)+(10), (11) = (12)+(13). First day of use not verified. */
const FORM_2020: Layout = {
  version: '2020',
  validFrom: '2021-01-01',
  validTo: '',
  formNo: 'Biểu số II.06a/VPCP/KSTT',
  source: 'Thông tư số 01/2020/TT-VPCP',
  title: 'Tình hình, kết quả giải quyết TTHC tại cơ quan, đơn vị trực tiếp giải quyết TTHC',
  columns: [
    column('(3)', ['Số lượng hồ sơ tiếp nhận', 'Tổng số'], 'received'),
    column('(4)', ['Số lượng hồ sơ tiếp nhận', 'Trong kỳ: trực tuyến'], 'newOnline'),
    column('(5)', ['Số lượng hồ sơ tiếp nhận', 'Trong kỳ: trực tiếp, dịch vụ bưu chính'], 'newDirect'),
    column('(6)', ['Số lượng hồ sơ tiếp nhận', 'Từ kỳ trước'], 'carriedOver'),
    column('(7)', ['Số lượng hồ sơ đã giải quyết', 'Tổng số'], 'solved'),
    column('(8)', ['Số lượng hồ sơ đã giải quyết', 'Trước hạn'], 'early'),
    column('(9)', ['Số lượng hồ sơ đã giải quyết', 'Đúng hạn'], 'onTime'),
    column('(10)', ['Số lượng hồ sơ đã giải quyết', 'Quá hạn'], 'late'),
    column('(11)', ['Số lượng hồ sơ đang giải quyết', 'Tổng số'], 'open'),
    column('(12)', ['Số lượng hồ sơ đang giải quyết', 'Trong hạn'], 'notDue'),
    column('(13)', ['Số lượng hồ sơ đang giải quyết', 'Quá hạn'], 'overdue'),
  ],
  relations: [
    ['received', 'newOnline', 'newDirect', 'carriedOver'],
    ['received', 'solved', 'open'],
    ['solved', 'early', 'onTime', 'late'],
    ['open', 'notDue', 'overdue'],
  ],
};

/** What users of other systems ask for beside the official form (domain.md 4.1). */
const DETAIL: Layout = {
  version: '1',
  validFrom: '2000-01-01',
  validTo: '',
  formNo: '',
  source: 'Bảng tổng hợp của hệ thống',
  title: 'Tổng hợp chi tiết tình hình giải quyết hồ sơ thủ tục hành chính',
  columns: [
    column('', ['Tổng số'], 'received'),
    column('', ['Tồn kỳ trước'], 'carriedOver'),
    column('', ['Nhận trong kỳ', 'Tổng'], 'new'),
    column('', ['Nhận trong kỳ', 'Trực tuyến'], 'newOnline'),
    column('', ['Nhận trong kỳ', 'Trực tiếp, bưu chính'], 'newDirect'),
    column('', ['Đã giải quyết', 'Tổng'], 'solved'),
    column('', ['Đã giải quyết', 'Trước hạn'], 'early'),
    column('', ['Đã giải quyết', 'Đúng hạn'], 'onTime'),
    column('', ['Đã giải quyết', 'Quá hạn'], 'late'),
    column('', ['Đã giải quyết', 'Từ chối giải quyết'], 'declined'),
    column('', ['Đã giải quyết', 'Rút hồ sơ'], 'withdrawn'),
    column('', ['Đã giải quyết', 'Dừng giải quyết'], 'stopped'),
    column('', ['Trả kết quả', 'Đã trả trong kỳ'], 'returned'),
    column('', ['Trả kết quả', 'Chờ công dân nhận'], 'awaitingPickUp'),
    column('', ['Đang giải quyết', 'Tổng'], 'open'),
    column('', ['Đang giải quyết', 'Trong hạn'], 'notDue'),
    column('', ['Đang giải quyết', 'Quá hạn'], 'overdue'),
    column('', ['Đang giải quyết', 'Tạm dừng chờ bổ sung, phí'], 'waiting'),
    column('', ['Tỷ lệ sớm và đúng hạn (%)'], 'rate'),
  ],
  relations: [...FORM_2017.relations, ...FORM_2020.relations],
};

const MONTHS: Layout = {
  ...DETAIL,
  title: 'Diễn biến hồ sơ thủ tục hành chính theo tháng',
  columns: [
    column('', ['Tiếp nhận', 'Trong tháng'], 'new'),
    column('', ['Tiếp nhận', 'Trực tuyến'], 'newOnline'),
    column('', ['Đã giải quyết', 'Tổng'], 'solved'),
    column('', ['Đã giải quyết', 'Trước hạn'], 'early'),
    column('', ['Đã giải quyết', 'Đúng hạn'], 'onTime'),
    column('', ['Đã giải quyết', 'Quá hạn'], 'late'),
    column('', ['Cuối tháng', 'Đang giải quyết'], 'open'),
    column('', ['Cuối tháng', 'Quá hạn'], 'overdue'),
    column('', ['Tỷ lệ sớm và đúng hạn (%)'], 'rate'),
  ],
  relations: [['solved', 'early', 'onTime', 'late']],
};

const REASONS_OPEN = 'Hồ sơ đang giải quyết quá hạn';
const REASONS_SOLVED = 'Hồ sơ đã giải quyết quá hạn trong kỳ';

/** Rows are reasons. The letters of the official list of reasons were not verified. */
const FORM_07A: Layout = {
  version: '1',
  validFrom: '2000-01-01',
  validTo: '',
  formNo: 'Biểu số 07a',
  source: 'Chế độ báo cáo kiểm soát thủ tục hành chính (danh mục nguyên nhân của hệ thống, chưa đối chiếu với bản gốc)',
  title: 'Nguyên nhân quá hạn trong giải quyết thủ tục hành chính',
  columns: [column('(1)', [REASONS_OPEN], 'overdue'), column('(2)', [REASONS_SOLVED], 'late')],
  relations: [],
};

/** The same with rows as asked and a column for each reason. */
const FORM_07A_WIDE: Layout = {
  ...FORM_07A,
  columns: [
    column('', [REASONS_OPEN, 'Tổng số'], 'overdue'),
    ...COUNTED_REASONS.map((code) => column('', [REASONS_OPEN, REASON_NAMES.get(code) ?? code], `overdue:${code}`)),
    column('', [REASONS_SOLVED, 'Tổng số'], 'late'),
    ...COUNTED_REASONS.map((code) => column('', [REASONS_SOLVED, REASON_NAMES.get(code) ?? code], `late:${code}`)),
  ],
};

const LAYOUTS: Readonly<Record<TableForm | '07a-wide', readonly Layout[]>> = {
  '06a': [FORM_2017, FORM_2020],
  '07a': [FORM_07A],
  '07a-wide': [FORM_07A_WIDE],
  detail: [DETAIL],
  months: [MONTHS],
};

/** The version of a form for a period, by its last counted day, or the one asked for. */
export function layoutOf(form: TableForm | '07a-wide', day: string, version?: string): Layout {
  const all = LAYOUTS[form];
  const inForce = all.find(({ validFrom, validTo }) => validFrom <= day && (!validTo || day <= validTo));
  const found = all.find((layout) => layout.version === version) ?? inForce ?? all[0];
  return found as Layout;
}
