import type { ReformReport, ReformReportSection } from '@motcua/contracts';

import { authorityOn } from '../inspections/sheets/heads.js';
import { day } from '../pages/format.js';

/** What both papers, the page for the printer and the DOCX, say. */

/** Printed where a section has nothing yet, to be filled in by hand. */
export const NOTHING_YET = '…………';

/** Paragraphs of a section in the order of the paper: sentences made from figures, then what people wrote. */
export function paragraphsOf({ generated, withGenerated, written }: ReformReportSection): string[] {
  const own = (written?.text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return [...(withGenerated ? generated : []), ...own];
}

/** `Kỳ báo cáo: từ ngày 01/01/2017 đến ngày 30/06/2017; số liệu tính đến hết ngày 16/05/2017.` */
export const periodLine = ({ period: { from, to }, countedTo }: ReformReport): string =>
  `Kỳ báo cáo: từ ngày ${day(from)} đến ngày ${day(to)}; số liệu tính đến hết ngày ${day(countedTo)}.`;

/** The clerk of the office fills in number and day when the report is signed. */
export const NUMBER = '……/BC-SGDĐT';

/** `Sóc Trăng, ngày … tháng … năm 2017`. */
export const openPlaceAndDate = ({ countedTo }: ReformReport): string =>
  `${authorityOn(countedTo).place}, ngày …… tháng …… năm ${countedTo.slice(0, 4)}`;

export const SIGNER = 'GIÁM ĐỐC';

/** Who gets it; the file of the office always. */
export const recipients = ({ countedTo }: ReformReport): string[] => [
  `- ${authorityOn(countedTo).authority} (báo cáo);`,
  '- Sở Nội vụ (báo cáo);',
  '- Lãnh đạo Sở;',
  '- Lưu: VT.',
];

/** Said where figures may still change. */
export function incompleteNote({ freshness: { incomplete } }: ReformReport): string[] {
  if (incomplete === 0) return [];
  return [`Số liệu chưa đầy đủ: ${incomplete} hồ sơ có dữ liệu chưa đọc được.`];
}
