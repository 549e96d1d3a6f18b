import type { FormField, FormSheet } from '@motcua/contracts';

import { boardHeadOn } from './board-heads.js';
import { fields, heading, partBlocks, text } from './board-parts.js';
import { vietnameseDay } from './day.js';
import { limitText } from './limit-text.js';
import type { ProcedureVersion } from './procedure.js';

/** Whose board, on which day. */
export interface Board {
  readonly unitName: string;
  readonly day: string;
}

const SOURCE = 'Nghị định 63/2010/NĐ-CP, Điều 8 và Điều 17';
const NATIONAL = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

/** A procedure as it hangs on a notice board: every part the law asks for, and where to complain. */
export function boardSheet(code: string, version: ProcedureVersion, board: Board): FormSheet {
  const { petitions, source } = boardHeadOn(board.day);
  return {
    ...emptySheet(board),
    kind: 'board-sheet',
    title: version.name,
    blocks: [
      fields(...headFields(code, version)),
      ...partBlocks(version),
      heading('Phản ánh, kiến nghị'),
      ...petitions.map(text),
    ],
    qr: { url: `/thu-tuc/${encodeURIComponent(code)}`, caption: 'Quét mã để xem trên trang của Sở' },
    notes: [
      `Bản niêm yết in ngày ${vietnameseDay(board.day)}, theo phiên bản ${version.version} của thủ tục.`,
      `Hướng dẫn phản ánh, kiến nghị: ${source}.`,
      ...(version.provenance ? [`Nguồn nội dung: ${version.provenance}`] : []),
    ],
  };
}

/** The cover of a bound set: all procedures of the board, in the order of its sheets. */
export function coverSheet(
  procedures: readonly { code: string; version: ProcedureVersion }[],
  board: Board,
): FormSheet {
  const rows = procedures.map(({ code, version }, index) => [
    String(index + 1),
    code,
    version.name,
    version.fieldName,
    limitText(version.limit),
  ]);
  const columns = [
    { title: 'Số TT', width: 7 },
    { title: 'Mã thủ tục', width: 14 },
    { title: 'Tên thủ tục hành chính', width: 43 },
    { title: 'Lĩnh vực', width: 18 },
    { title: 'Thời hạn', width: 18 },
  ];
  return {
    ...emptySheet(board),
    kind: 'board-cover',
    title: `Danh mục ${procedures.length} thủ tục hành chính niêm yết công khai`,
    blocks: [text(`Niêm yết tại: ${board.unitName}.`), { kind: 'table', columns, rows }],
    qr: { url: '/', caption: 'Danh mục trên trang của Sở' },
    notes: [`In ngày ${vietnameseDay(board.day)}. Mỗi thủ tục có một tờ niêm yết kèm theo, xếp theo đúng thứ tự này.`],
  };
}

function emptySheet({ unitName, day }: Board): Omit<FormSheet, 'kind' | 'title' | 'blocks' | 'qr' | 'notes'> {
  const { authority, place } = boardHeadOn(day);
  const [year, month, date] = day.split('-');
  return {
    formNo: '',
    source: SOURCE,
    paper: 'A4',
    landscape: false,
    agencyLines: [authority, unitName].map((line) => line.toLocaleUpperCase('vi')),
    nationalLines: NATIONAL,
    number: '',
    placeAndDate: `${place}, ngày ${date} tháng ${month} năm ${year}`,
    watermark: null,
    signatures: [],
  };
}

const headFields = (code: string, version: ProcedureVersion): FormField[] => [
  { label: 'Mã thủ tục', value: code },
  { label: 'Lĩnh vực', value: version.fieldName },
  { label: 'Quyết định công bố', value: version.decision },
  { label: 'Có hiệu lực từ', value: vietnameseDay(version.validFrom) },
];
