import type { BookForm, DeclaredFiguresView, PublishedReport, PublishedReportView } from '@motcua/contracts';

import { moment } from '../pages/format.js';
import { FORM_WORDS } from '../reports/report-words.js';

export const BOOK_FORM_WORDS: Readonly<Record<BookForm, string>> = {
  '06a': FORM_WORDS['06a'].label,
  '07a': FORM_WORDS['07a'].label,
  detail: FORM_WORDS.detail.label,
  par: 'Báo cáo cải cách hành chính',
};

/** The title that was frozen, or that of the form where it cannot be read any more. */
export const reportTitle = ({ title, form }: PublishedReport): string => title || BOOK_FORM_WORDS[form];

/** What stands between this report and others; empty where nothing does. */
export function relationTexts({ corrects, correctedBy }: PublishedReport): string[] {
  return [
    ...(corrects ? [`Thay cho báo cáo số ${corrects.number}`] : []),
    ...(correctedBy ? [`Đã được thay bằng báo cáo số ${correctedBy.number}`] : []),
  ];
}

/** What disagrees in figures entered by hand, and why. */
export function declaredTexts(declared: readonly DeclaredFiguresView[]): string[] {
  return declared
    .filter(({ differences }) => differences.length > 0)
    .map(({ source, differences, reason }) => {
      const texts = [...new Set(differences.map(({ text }) => text))].join('; ');
      return `Số liệu nhập tay theo ${source}: ${texts}.${reason ? ` Lý do: ${reason}` : ''}`;
    });
}

/** Printed below a published report: what it is in the book, and why figures that disagree were published. */
export function publishedNotes({ entry, content }: PublishedReportView): string[] {
  const { number, publishedAt, hash, reason } = entry;
  return [
    ...declaredTexts(content?.declared ?? []),
    ...(reason ? [`Lý do công bố: ${reason}`] : []),
    `Báo cáo số ${number} trong sổ báo cáo đã công bố, công bố lúc ${moment(publishedAt)}. Mã băm SHA-256: ${hash}`,
    ...relationTexts(entry).map((text) => `${text}.`),
  ];
}
