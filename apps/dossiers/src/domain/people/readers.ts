import type { Purpose } from '@motcua/contracts';

/** How a role looks at personal data. */
export interface Reader {
  /** As the applicant is told. */
  readonly title: string;
  /** Why this role usually looks, when no purpose is named. */
  readonly purpose: Purpose;
  /** What it sees then; whoever names a purpose sees everything, and the purpose is kept. */
  readonly sight: 'whole' | 'masked';
}

/** Those who settle a dossier need everything; all others say first what for. */
export const READERS: Readonly<Record<string, Reader>> = {
  clerk: { title: 'Cán bộ một cửa', purpose: 'handling', sight: 'whole' },
  handler: { title: 'Chuyên viên thụ lý', purpose: 'handling', sight: 'whole' },
  head: { title: 'Trưởng phòng', purpose: 'handling', sight: 'whole' },
  procedures: { title: 'Cán bộ kiểm soát thủ tục', purpose: 'handling', sight: 'whole' },
  inspector: { title: 'Thành viên tổ kiểm tra', purpose: 'inspection', sight: 'masked' },
  leader: { title: 'Lãnh đạo Sở', purpose: 'supervision', sight: 'masked' },
  operator: { title: 'Quản trị hệ thống', purpose: 'support', sight: 'masked' },
};

/** A role nobody thought of sees as little as possible. */
const OTHER: Reader = { title: 'Người dùng khác', purpose: 'support', sight: 'masked' };

export const PURPOSE_NAMES: Readonly<Record<Purpose, string>> = {
  handling: 'Giải quyết hồ sơ',
  inspection: 'Kiểm tra',
  supervision: 'Chỉ đạo, giám sát',
  support: 'Hỗ trợ kỹ thuật',
  'applicant-request': 'Thực hiện yêu cầu của chủ hồ sơ về dữ liệu cá nhân',
};

export const readerOf = (role: string): Reader => READERS[role] ?? OTHER;

/** How a role looks, with the purpose it named, if any. */
export function lookOf(role: string, named?: Purpose): Pick<Reader, 'purpose' | 'sight'> {
  const { purpose, sight } = readerOf(role);
  return named ? { purpose: named, sight: 'whole' } : { purpose, sight };
}
