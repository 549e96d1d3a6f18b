import type { FormSheet, RegisterSheet } from '@motcua/contracts';

const HEAD = {
  agencyLines: ['ỦY BAN NHÂN DÂN TỈNH MẪU', 'SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'BỘ PHẬN TIẾP NHẬN HỒ SƠ VÀ TRẢ KẾT QUẢ'],
  nationalLines: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  source: 'Thông tư 01/2018/TT-VPCP',
  watermark: null,
  signatures: [],
  notes: [],
};

export const aReceipt = (name = 'Nguyễn Văn Thử'): FormSheet => ({
  ...HEAD,
  kind: 'receipt',
  formNo: '01',
  title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  paper: 'A5',
  landscape: false,
  number: '000.00.NN.H51-200519-0001/1',
  placeAndDate: 'Sóc Trăng, ngày 19 tháng 5 năm 2020',
  blocks: [
    {
      kind: 'fields',
      rows: [
        { label: 'Mã hồ sơ', value: '000.00.NN.H51-200519-0001' },
        { label: 'Tiếp nhận hồ sơ của', value: name },
        { label: 'Số điện thoại', value: '' },
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: 'TT', width: 10 },
        { title: 'Thành phần hồ sơ nộp', width: 90 },
      ],
      rows: [['1', 'Đơn đề nghị chỉnh sửa văn bằng']],
    },
  ],
  signatures: [
    { title: 'NGƯỜI NỘP HỒ SƠ', note: '(Ký và ghi rõ họ tên)', name },
    { title: 'NGƯỜI TIẾP NHẬN HỒ SƠ', note: '(Ký và ghi rõ họ tên)', name: '' },
  ],
  qr: { url: '/tra-cuu?ma=000.00.NN.H51-200519-0001', caption: 'Quét để tra cứu tình trạng hồ sơ' },
  notes: ['Khi nhận kết quả, đề nghị mang theo giấy này.'],
});

const COLUMNS = 13;

/** As wide as the law has it, with so many lines. */
export const aRegister = (lines: number): RegisterSheet => ({
  ...HEAD,
  kind: 'register',
  formNo: '06',
  title: 'Sổ theo dõi hồ sơ',
  paper: 'A4',
  landscape: true,
  number: '',
  placeAndDate: '',
  blocks: [
    { kind: 'fields', rows: [{ label: 'Phần sổ', value: 'Ngày 19/05/2020' }] },
    {
      kind: 'table',
      columns: Array.from({ length: COLUMNS }, (_, index) => ({ title: `Cột ${index + 1}`, width: 100 / COLUMNS })),
      rows: Array.from({ length: lines }, (_, line) =>
        Array.from({ length: COLUMNS }, (__, index) => `Dòng ${line + 1}.${index + 1}`),
      ),
    },
  ],
  qr: null,
  total: lines,
  nextCursor: null,
});
