/** An agency whose documents are registered: its code stands in the key of a document. */
export interface DocumentAgency {
  readonly code: string;
  /** Names as issuers are written; the first one is shown. */
  readonly names: readonly string[];
}

/** Agencies the department's page names. Others get a code made of their name. */
export const DOCUMENT_AGENCIES: readonly DocumentAgency[] = [
  { code: 'sgddt', names: ['Sở Giáo dục và Đào tạo tỉnh Sóc Trăng', 'Sở Giáo dục và Đào tạo', 'Sở GDĐT', 'Sở'] },
  { code: 'ubnd-soc-trang', names: ['Ủy ban nhân dân tỉnh Sóc Trăng', 'UBND tỉnh Sóc Trăng', 'UBND tỉnh'] },
  { code: 'ct-ubnd-soc-trang', names: ['Chủ tịch Ủy ban nhân dân tỉnh Sóc Trăng', 'Chủ tịch UBND tỉnh Sóc Trăng'] },
  { code: 'hdnd-soc-trang', names: ['Hội đồng nhân dân tỉnh Sóc Trăng', 'HĐND tỉnh Sóc Trăng'] },
  { code: 'so-noi-vu', names: ['Sở Nội vụ tỉnh Sóc Trăng', 'Sở Nội vụ'] },
  { code: 'thu-tuong', names: ['Thủ tướng Chính phủ', 'Thủ tướng'] },
  { code: 'chinh-phu', names: ['Chính phủ'] },
  { code: 'bo-noi-vu', names: ['Bộ Nội vụ'] },
  { code: 'bo-gddt', names: ['Bộ Giáo dục và Đào tạo', 'Bộ GDĐT'] },
];

/** @param fold lower case, without diacritics, single blanks */
export function agencyOf(issuer: string, fold: (text: string) => string): string {
  const wanted = fold(issuer);
  const known = DOCUMENT_AGENCIES.find(({ names }) => names.some((name) => fold(name) === wanted));
  return (
    known?.code ??
    wanted
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60)
  );
}
