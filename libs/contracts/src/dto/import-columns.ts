/** How a dossier came, or how its result is handed over, as offices write it. */
const CHANNEL_CHOICES = ['Trực tiếp', 'Trực tuyến', 'Bưu chính'] as const;

/** What the choices of a file mean to a dossier. */
export const CHANNEL_OF = { 'Trực tiếp': 'counter', 'Trực tuyến': 'online', 'Bưu chính': 'post' } as const;

/**
 * The columns of a file of dossiers, in the order of the template; titles as offices write them, the usual one first.
 * The form is that of the library for office files.
 */
export const IMPORT_COLUMNS = [
  {
    key: 'name',
    kind: 'text',
    titles: [
      'Họ và tên',
      'Họ tên',
      'Họ tên thí sinh',
      'Họ và tên thí sinh',
      'Tên thí sinh',
      'Thí sinh',
      'Chủ hồ sơ',
      'Người nộp hồ sơ',
      'Tên cá nhân, tổ chức',
      'Thí sinh Họ và tên',
      'Người nộp Họ và tên',
    ],
    required: true,
    maxLength: 200,
    example: 'Người nộp mẫu',
  },
  {
    key: 'birthDate',
    kind: 'date',
    titles: ['Ngày sinh', 'Ngày tháng năm sinh', 'Ngày, tháng, năm sinh', 'Sinh ngày', 'Thí sinh Ngày sinh'],
  },
  {
    key: 'identityNumber',
    kind: 'identity',
    titles: [
      'Số CCCD',
      'CCCD',
      'Số CMND',
      'CMND',
      'CMND/CCCD',
      'Số CMND/CCCD',
      'Số định danh',
      'Số định danh cá nhân',
      'Số giấy tờ tùy thân',
      'Thí sinh Số CCCD',
    ],
  },
  {
    key: 'phone',
    kind: 'phone',
    titles: ['Số điện thoại', 'Điện thoại', 'SĐT', 'ĐT', 'Di động', 'Liên hệ Số điện thoại', 'Liên hệ Điện thoại'],
  },
  { key: 'email', kind: 'email', titles: ['Email', 'E-mail', 'Thư điện tử', 'Liên hệ Email'] },
  {
    key: 'address',
    kind: 'text',
    titles: ['Địa chỉ', 'Nơi thường trú', 'Hộ khẩu thường trú', 'Chỗ ở hiện nay', 'Liên hệ Địa chỉ'],
    maxLength: 300,
    example: 'Ấp Mẫu, xã Mẫu',
  },
  {
    key: 'procedureCode',
    kind: 'text',
    titles: ['Mã thủ tục', 'Mã TTHC', 'Mã số TTHC', 'Mã thủ tục hành chính'],
    maxLength: 120,
    hint: 'Mã thủ tục hành chính; để trống thì lấy mã chọn khi tải tệp lên',
    example: '1.005142',
  },
  {
    key: 'round',
    kind: 'text',
    titles: ['Đợt', 'Đợt thi', 'Kỳ thi', 'Lần'],
    maxLength: 100,
    hint: 'Một người nộp cùng một thủ tục nhiều lần trong năm thì ghi rõ đợt; cùng đợt là cùng một hồ sơ',
    example: 'Đợt 1',
  },
  {
    key: 'papers',
    kind: 'text',
    titles: ['Giấy tờ', 'Giấy tờ kèm theo', 'Thành phần hồ sơ'],
    maxLength: 2_000,
    hint: 'Tên các giấy tờ đã nộp, cách nhau bằng dấu chấm phẩy',
    example: 'Đơn đề nghị; Bản sao văn bằng',
  },
  { key: 'channel', kind: 'choice', titles: ['Hình thức nộp', 'Kênh tiếp nhận'], choices: CHANNEL_CHOICES },
  { key: 'resultBy', kind: 'choice', titles: ['Hình thức trả kết quả', 'Nhận kết quả'], choices: CHANNEL_CHOICES },
] as const;

/** Largest file that is taken, in bytes. */
export const IMPORT_MAX_BYTES = 20 * 1_024 * 1_024;

/** Days after which rejected rows are deleted: they hold personal data and are of use only while somebody mends them. */
export const REJECTED_ROWS_KEPT_DAYS = 30;
