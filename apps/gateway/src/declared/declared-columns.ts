import type { DeclaredFigure } from '@motcua/contracts';
import type { Column } from '@motcua/office-files';

/** Figures that can be written down, in the order of the form, as pages and files call them. */
export const FIGURE_TITLES: readonly (readonly [DeclaredFigure, ...titles: [string, ...string[]]])[] = [
  ['received', 'Tiếp nhận', 'Tổng số tiếp nhận', 'Tổng số'],
  ['carriedOver', 'Kỳ trước chuyển qua', 'Từ kỳ trước'],
  ['new', 'Mới tiếp nhận'],
  ['newOnline', 'Trực tuyến', 'Trong kỳ: trực tuyến'],
  ['newDirect', 'Trực tiếp, bưu chính', 'Trong kỳ: trực tiếp, dịch vụ bưu chính'],
  ['solved', 'Đã giải quyết'],
  ['early', 'Trước hạn'],
  ['onTime', 'Đúng hạn', 'Trả đúng thời hạn'],
  ['late', 'Giải quyết quá hạn', 'Trả quá hạn'],
  ['open', 'Đang giải quyết'],
  ['notDue', 'Chưa đến hạn', 'Trong hạn'],
  ['overdue', 'Đang giải quyết quá hạn', 'Quá hạn'],
];

/** Columns of a file of figures; a figure left empty was not written down. */
export const DECLARED_COLUMNS: readonly Column[] = [
  {
    key: 'label',
    kind: 'text',
    titles: ['Lĩnh vực', 'Lĩnh vực, thủ tục', 'Nội dung'],
    required: true,
    maxLength: 200,
    hint: 'Tên lĩnh vực; dòng cuối ghi Tổng số',
    example: 'Giáo dục và Đào tạo',
  },
  ...FIGURE_TITLES.map(([key, ...titles]): Column => ({ key, kind: 'integer', titles, min: 0, example: '0' })),
];

/** Names under which the total stands in a file. */
export const isTotal = (label: string): boolean => /^tổng( cộng| số)?$/iu.test(label.normalize('NFC').trim());
