import { Readable } from 'node:stream';

import type { ActFactLine, DossierFactLine, FactsPage } from '@motcua/contracts';
import { latenessReasonName } from '@motcua/contracts';
import { BYTE_ORDER_MARK, csvLine } from '@motcua/office-files';

import type { Directory } from '../desk/directory.js';
import { channelWord, timelinessWord } from '../desk/words.js';
import { day } from '../pages/format.js';
import { isActFigure } from './report-words.js';

const SEPARATOR = ';';
const DOSSIER_TITLES = [
  'Mã hồ sơ',
  'Mã thủ tục',
  'Thủ tục',
  'Lĩnh vực',
  'Đơn vị',
  'Hình thức nộp',
  'Ngày tiếp nhận',
  'Ngày hẹn trả',
  'Ngày có kết quả',
  'Đánh giá',
  'Kết thúc',
  'Nguyên nhân quá hạn',
];
const ACT_TITLES = ['Mã', 'Tên', 'Ngày'];

/** Facts as CSV for Excel, written page by page: one page is in memory. @param next asks for the page at a cursor */
export function factsCsv(
  first: FactsPage,
  next: (cursor: string) => Promise<FactsPage>,
  directory: Directory,
): Readable {
  return Readable.from(linesOf(first, next, directory));
}

async function* linesOf(
  first: FactsPage,
  next: (cursor: string) => Promise<FactsPage>,
  directory: Directory,
): AsyncGenerator<string, void> {
  yield BYTE_ORDER_MARK + csvLine(isActFigure(first.figure) ? ACT_TITLES : DOSSIER_TITLES, SEPARATOR);
  let page = first;
  for (;;) {
    yield page.items.map((item) => csvLine(cellsOf(item, directory), SEPARATOR)).join('');
    if (page.nextCursor === null) return;
    page = await next(page.nextCursor);
  }
}

const cellsOf = (item: DossierFactLine | ActFactLine, directory: Directory): string[] =>
  item.kind === 'dossier' ? dossierCells(item, directory) : [item.id, item.label, dayOrNone(item.on)];

function dossierCells(line: DossierFactLine, directory: Directory): string[] {
  return [
    line.code,
    line.procedureCode,
    directory.procedureName(line.procedureCode),
    directory.fieldName(line.fieldCode),
    directory.unitName(line.unitId),
    channelWord(line.channel),
    dayOrNone(line.receivedOn),
    dayOrNone(line.dueOn),
    dayOrNone(line.completedOn),
    timelinessWord(line.timeliness),
    endWord(line.ended),
    line.latenessReason ? latenessReasonName(line.latenessReason) : '',
  ];
}

const dayOrNone = (value: string): string => (value ? day(value) : '');

const END_WORDS: Readonly<Record<string, string>> = {
  completed: 'Có kết quả',
  withdrawn: 'Đã rút',
  stopped: 'Dừng giải quyết',
};

/** How a dossier ended; empty while it is open. */
export const endWord = (ended: string): string => END_WORDS[ended] ?? ended;
