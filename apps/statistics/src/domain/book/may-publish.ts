import type { DeclaredFiguresView, PublishReport, Refusal, ReportPeriod } from '@motcua/contracts';
import { vietnameseDate } from '@motcua/legal-calendar';

import { conflict, invalid } from '../refusals.js';

/** Differences told in one sentence; the others stand in the list. */
const TOLD = 3;

/** Figures of a period that is still being counted are not frozen; its last counted day itself may be. */
export function periodNotEnded({ name, cutOff }: ReportPeriod, today: string): Refusal | null {
  if (cutOff <= today) return null;
  return conflict('period-not-ended', `Kỳ “${name}” chưa đến ngày chốt số liệu (${vietnameseDate(cutOff)}).`);
}

/** The reform report has no rows, no map and no version to choose. Refused: `not-for-this-form`. */
export function choicesNotOfForm({ form, by, map, version }: PublishReport): Refusal | null {
  if (form !== 'par') return null;
  const chosen = Object.entries({ by, map, version }).filter(([, value]) => value !== undefined);
  if (chosen.length === 0) return null;
  const message = 'không dùng cho báo cáo cải cách hành chính';
  const errors = chosen.map(([field]) => ({ field, message }));
  const detail = 'Dòng, sơ đồ đơn vị và mẫu chỉ chọn được cho biểu số liệu.';
  return { ...invalid('not-for-this-form', errors), detail };
}

/** Figures entered by hand that are printed: those named, else all of the period. Refused: `declared-not-found`. */
export function declaredFor(
  { declaredIds }: Pick<PublishReport, 'declaredIds'>,
  all: readonly DeclaredFiguresView[],
): readonly DeclaredFiguresView[] | Refusal {
  if (!declaredIds) return all;
  const missing = declaredIds.filter((id) => !all.some(({ declaredId }) => declaredId === id));
  if (missing.length === 0) return all.filter(({ declaredId }) => declaredIds.includes(declaredId));
  const message = `Kỳ này không có số liệu nhập tay ${missing.join(', ')}.`;
  return invalid('declared-not-found', [{ field: 'declaredIds', message }]);
}

/**
 * Figures that contradict each other are published only with a reason, which is printed: one for all of them, or one of each set.
 * The refusal names every difference, for people and for programs.
 */
export function disagreement(declared: readonly DeclaredFiguresView[], reason: string | null): Refusal | null {
  if (reason !== null) return null;
  const unexplained = declared.filter((set) => set.reason === null && set.differences.length > 0);
  const differences = unexplained.flatMap(({ declaredId, unitId, differences: all }) =>
    all.map((difference) => ({ declaredId, unitId, ...difference })),
  );
  if (differences.length === 0) return null;
  const errors = differences.map(({ declaredId, text }) => ({ field: `declared.${declaredId}`, message: text }));
  const more = differences.length > TOLD ? ` và ${differences.length - TOLD} chênh lệch khác` : '';
  const said = `${differences
    .slice(0, TOLD)
    .map(({ text }) => text)
    .join('; ')}${more}`;
  const detail = `Số liệu không khớp: ${said}. Chỉ công bố được khi ghi lý do; lý do được in trong báo cáo.`;
  return { ...conflict('figures-disagree', detail, errors), differences };
}

/** Figures that miss dossiers are published only with a reason. @param incomplete dossiers whose facts could not be read */
export function incompleteness(incomplete: number, reason: string | null): Refusal | null {
  if (incomplete === 0 || reason !== null) return null;
  const detail = `Số liệu chưa đầy đủ: ${incomplete} hồ sơ chưa đọc được. Chỉ công bố được khi ghi lý do.`;
  return conflict('figures-incomplete', detail, [{ field: 'reason', message: 'phải ghi lý do' }]);
}
