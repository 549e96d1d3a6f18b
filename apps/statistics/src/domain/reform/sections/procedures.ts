import type { FigureId } from '@motcua/contracts';

import { addFigures } from '../../cell-figures.js';
import type { CellFigures } from '../../cells.js';
import { coveredOn, versionsOn } from '../../coverage.js';
import { COUNTED_REASONS, REASON_NAMES } from '../../lateness-reasons.js';
import { rate } from '../../rate.js';
import { documentsIssued } from '../issued-documents.js';
import type { ReformMaterial } from '../material.js';
import { listed, lowered, percent } from '../wording.js';
import { petitions } from './petitions.js';

/** Section 2.2: control of procedures, postings, dossiers and petitions. */
export function procedures(material: ReformMaterial): string[] {
  return [
    ...documentsIssued(material, 'procedures'),
    ...posted(material),
    ...dossiers(material),
    ...petitions(material),
  ];
}

const WEBSITE = 'trang thông tin điện tử';
const BOARD = 'bảng niêm yết của Bộ phận tiếp nhận hồ sơ và trả kết quả';

function posted({ sources: { coverage }, end, agency, wording }: ReformMaterial): string[] {
  const total = versionsOn(coverage, end).size;
  if (total === 0) return [];
  const [website, board] = ['website', 'board'].map((channel) => coveredOn(coverage, end, channel).length) as [
    number,
    number,
  ];
  const head = `Hiện tại, số lượng thủ tục hành chính thuộc thẩm quyền giải quyết của ${agency} được niêm yết công khai`;
  const text =
    website === board
      ? `trên ${WEBSITE} và ${BOARD} là ${wording.share(website, total)} thủ tục`
      : `trên ${WEBSITE} là ${wording.share(website, total)} thủ tục và trên ${BOARD} là ${wording.share(board, total)} thủ tục`;
  return [`${head} ${text}.`];
}

/** Dossiers of the department's own desk; what schools and centres received is told in section 2.7. */
function dossiers(material: ReformMaterial): string[] {
  const { own } = material;
  if (own.received === 0) return [];
  const sentences = [received(material, own), solved(material, own), ...ended(material, own), open(material, own)];
  return [sentences.filter(Boolean).join(' '), ...reasons(material, own)];
}

function received(material: ReformMaterial, own: CellFigures): string {
  const { wording, agency, when, sources } = material;
  const { total = {} } = sources.declared ?? {};
  const printed = total.received ?? own.received;
  const head = `${when}, Bộ phận tiếp nhận hồ sơ và trả kết quả của ${agency} tiếp nhận ${wording.count(printed)} hồ sơ TTHC`;
  const carried =
    own.carriedOver > 0
      ? ` (kỳ trước chuyển qua ${wording.count(own.carriedOver)} hồ sơ, mới tiếp nhận ${wording.count(own.new)} hồ sơ)`
      : '';
  return `${head}${carried}; ${byField(material)}.`;
}

/** The smallest field first, as the department writes. */
function byField({ ownCells, sources: { names }, wording }: ReformMaterial): string {
  const fields = [...Map.groupBy(ownCells, ({ fieldCode }) => fieldCode)]
    .map(([code, cells]) => ({ name: names.field(code), ...addFigures(cells.map(({ figures }) => figures)) }))
    .filter((field) => field.received > 0)
    .toSorted((a, b) => a.received - b.received || a.name.localeCompare(b.name, 'vi'));
  if (fields.length === 1) return `tất cả thuộc lĩnh vực ${fields[0]?.name}`;
  return `trong đó có ${listed(fields.map(({ name, received: n }) => `${wording.count(n)} hồ sơ thuộc lĩnh vực ${name}`))}`;
}

function solved({ agency, wording }: ReformMaterial, own: CellFigures): string {
  if (own.solved === 0) return '';
  const head = `${agency} đã xử lý, trả kết quả`;
  if (own.late === 0) return `${head} đúng hạn ${wording.count(own.inTime)} hồ sơ.`;
  const share = percent(rate(own.inTime, own.solved) ?? 0);
  const inTime = own.inTime > 0 ? `đúng hạn ${wording.count(own.inTime)} hồ sơ (tỉ lệ ${share}), ` : '';
  return `${head} ${wording.count(own.solved)} hồ sơ; trong đó ${inTime}quá hạn ${wording.count(own.late)} hồ sơ.`;
}

/** Solved without a result of the kind that was asked for. */
function ended({ wording }: ReformMaterial, { declined, withdrawn, stopped }: CellFigures): string[] {
  const parts = [
    { number: declined, name: 'từ chối giải quyết' },
    { number: withdrawn, name: 'do người nộp rút' },
    { number: stopped, name: 'dừng giải quyết' },
  ]
    .filter(({ number }) => number > 0)
    .map(({ number, name }) => `${wording.count(number)} hồ sơ ${name}`);
  return parts.length === 0 ? [] : [`Trong số hồ sơ đã giải quyết có ${listed(parts)}.`];
}

function open({ wording }: ReformMaterial, own: CellFigures): string {
  if (own.open === 0) return '';
  if (own.overdue === 0) return `Số hồ sơ đang xử lý (chưa đến hạn) là ${wording.count(own.open)} hồ sơ.`;
  const notDue = own.notDue > 0 ? `chưa đến hạn ${wording.count(own.notDue)} hồ sơ, ` : '';
  return `Số hồ sơ đang xử lý là ${wording.count(own.open)} hồ sơ; trong đó ${notDue}quá hạn ${wording.count(own.overdue)} hồ sơ.`;
}

function reasons({ wording }: ReformMaterial, own: CellFigures): string[] {
  const counted = COUNTED_REASONS.map((reason) => {
    const number = (figure: 'late' | 'overdue') => own[`${figure}:${reason}` as FigureId] ?? 0;
    return { reason, number: number('late') + number('overdue') };
  }).filter(({ reason, number }) => number > 0 && reason !== 'none');
  if (counted.length === 0) return [];
  const parts = counted
    .toSorted((a, b) => b.number - a.number)
    .map(({ reason, number }) => `${lowered(REASON_NAMES.get(reason) ?? reason)} (${wording.count(number)} hồ sơ)`);
  return [`Nguyên nhân quá hạn: ${parts.join('; ')}.`];
}
