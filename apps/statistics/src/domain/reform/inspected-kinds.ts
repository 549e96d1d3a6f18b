/** Kinds of units that are inspected, as the report calls them. */
export const INSPECTED_KINDS = [
  { kind: 'division', name: 'phòng, tổ chuyên môn thuộc Sở' },
  { kind: 'affiliated', name: 'đơn vị trực thuộc' },
] as const;
