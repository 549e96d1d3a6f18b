import {
  latenessReasonName,
  type ActFigure,
  type DossierFigure,
  type TableForm,
  type TableRows,
} from '@motcua/contracts';

/** Names of the tables, and what each is for. */
export const FORM_WORDS: Readonly<Record<TableForm, { label: string; hint: string }>> = {
  '06a': {
    label: 'Biểu 06a – tình hình, kết quả giải quyết thủ tục',
    hint: 'Biểu mẫu chính thức: tiếp nhận, đã giải quyết, đang giải quyết. Mẫu theo kỳ: trước năm 2021 là bố cục năm 2017, từ năm 2021 là Biểu số II.06a (Thông tư 01/2020/TT-VPCP).',
  },
  '07a': {
    label: 'Biểu 07a – nguyên nhân quá hạn',
    hint: 'Hồ sơ quá hạn chia theo nguyên nhân mà người xử lý đã nêu, kể cả số chưa nêu nguyên nhân.',
  },
  detail: {
    label: 'Tổng hợp chi tiết',
    hint: 'Thêm hồ sơ rút, dừng, từ chối, đã trả, chờ công dân nhận, tạm dừng và tỷ lệ sớm, đúng hạn.',
  },
  months: {
    label: 'Diễn biến theo tháng',
    hint: 'Mỗi tháng một dòng; số đang giải quyết là của ngày cuối tháng.',
  },
};

export const ROW_WORDS: Readonly<Record<TableRows, string>> = {
  field: 'Lĩnh vực',
  procedure: 'Thủ tục',
  unit: 'Đơn vị',
  channel: 'Hình thức nộp',
};

const DOSSIER_WORDS: Readonly<Record<DossierFigure, string>> = {
  received: 'Hồ sơ nhận giải quyết (kỳ trước chuyển qua và mới tiếp nhận)',
  carriedOver: 'Hồ sơ kỳ trước chuyển qua',
  new: 'Hồ sơ mới tiếp nhận',
  newOnline: 'Hồ sơ mới tiếp nhận trực tuyến',
  newDirect: 'Hồ sơ mới tiếp nhận trực tiếp, qua bưu chính',
  solved: 'Hồ sơ đã giải quyết',
  inTime: 'Hồ sơ đã giải quyết trước và đúng hạn',
  early: 'Hồ sơ đã giải quyết trước hạn',
  onTime: 'Hồ sơ đã giải quyết đúng hạn',
  late: 'Hồ sơ đã giải quyết quá hạn',
  open: 'Hồ sơ đang giải quyết',
  notDue: 'Hồ sơ đang giải quyết, chưa đến hạn',
  overdue: 'Hồ sơ đang giải quyết, quá hạn',
  waiting: 'Hồ sơ đang giải quyết, tạm dừng chờ bổ sung, nộp phí hoặc xin rút',
  withdrawn: 'Hồ sơ công dân rút',
  stopped: 'Hồ sơ dừng giải quyết',
  declined: 'Hồ sơ từ chối giải quyết',
  returned: 'Hồ sơ đã trả kết quả',
  awaitingPickUp: 'Hồ sơ đã có kết quả, chờ công dân nhận',
};

export const ACT_WORDS: Readonly<Record<ActFigure, string>> = {
  'procedures.inForce': 'Thủ tục hành chính đang có hiệu lực',
  'procedures.posted.website': 'Thủ tục đã công khai trên trang thông tin điện tử',
  'procedures.posted.board': 'Thủ tục đã niêm yết trên bảng của Bộ phận Một Cửa',
  'units.divisions': 'Phòng, tổ thuộc Sở',
  'units.divisions.planned': 'Phòng, tổ thuộc Sở có trong kế hoạch kiểm tra',
  'units.divisions.inspected': 'Phòng, tổ thuộc Sở đã được kiểm tra',
  'units.affiliated': 'Đơn vị trực thuộc Sở',
  'units.affiliated.planned': 'Đơn vị trực thuộc Sở có trong kế hoạch kiểm tra',
  'units.affiliated.inspected': 'Đơn vị trực thuộc Sở đã được kiểm tra',
  'findings.open': 'Tồn tại chưa khắc phục xong',
  'findings.remedied': 'Tồn tại đã khắc phục',
};

export const isActFigure = (figure: string): figure is ActFigure => Object.hasOwn(ACT_WORDS, figure);

/** `Hồ sơ đã giải quyết quá hạn`; one nobody knows stays as it is. */
export function figureWords(figure: string): string {
  if (isActFigure(figure)) return ACT_WORDS[figure];
  const [name = '', reason] = figure.split(':');
  const words = Object.hasOwn(DOSSIER_WORDS, name) ? DOSSIER_WORDS[name as DossierFigure] : figure;
  if (reason === undefined) return words;
  return `${words}, ${reason === 'none' ? 'chưa nêu nguyên nhân' : `nguyên nhân: ${latenessReasonName(reason)}`}`;
}
