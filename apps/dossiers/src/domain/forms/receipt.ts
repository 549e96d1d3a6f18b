import type { FormBlock, FormSheet } from '@motcua/contracts';

import { limitText } from '../limit-text.js';
import type { FormRule, RuleSet } from '../rule-sets.js';
import { hasClock, type WithClock } from '../state.js';
import { agencyOn } from './agencies.js';
import { applicantFields, field, fields, lookUpQr, optional, sheetOf, SIGNED } from './head.js';
import { happened, peopleOf, stateBefore, type Happened, type Material } from './material.js';
import { dayOf, dong, longMoment, shortDay } from './texts.js';

/**
 * Form 01: receipt and appointment. Every correction voids the one before; an old one is folded from the facts up to
 * its correction and marked void.
 * @param no from 1 to the number of receipts printed
 */
export function receiptOf(material: Material, state: WithClock, no: number, rules: RuleSet, rule: FormRule): FormSheet {
  const corrections = happened(material, 'corrected');
  const replacedBy = corrections.find(({ data }) => data.receiptNo === no + 1);
  const madeBy = corrections.find(({ data }) => data.receiptNo === no);
  const then = asOf(material, state, replacedBy);
  const on = madeBy?.data.correctedAt ?? then.acceptedAt;
  const unitName = material.unitName(then.unitId, dayOf(on));
  return {
    ...sheetOf({ kind: 'receipt', rules, rule, on, unitName }),
    number: `${then.code}/${no}`,
    watermark: replacedBy ? 'HẾT GIÁ TRỊ' : null,
    blocks: blocksOf(material, then),
    signatures: signatures(material),
    qr: lookUpQr(material.state, 'Quét để tra cứu tình trạng hồ sơ'),
    notes: notesOf(material, then, no, replacedBy),
  };
}

function asOf(material: Material, state: WithClock, replacedBy: Happened<'corrected'> | undefined): WithClock {
  if (!replacedBy) return state;
  const before = stateBefore(material, replacedBy.seq);
  if (!hasClock(before)) throw new Error('a receipt was replaced before there was one');
  return before;
}

function blocksOf(material: Material, state: WithClock): FormBlock[] {
  const { papers } = peopleOf(material);
  const { extension } = state;
  return [
    fields(
      field('Mã hồ sơ', state.code),
      optional('Mã tra cứu', material.secret),
      ...applicantFields(material, 'Tiếp nhận hồ sơ của'),
    ),
    paperTable(papers),
    fields(
      field('Số lượng hồ sơ', '01 (bộ)'),
      field('Thời gian giải quyết hồ sơ theo quy định', limitText(state.limit)),
      field('Thời gian nhận hồ sơ', longMoment(state.acceptedAt)),
      field('Thời gian trả kết quả giải quyết hồ sơ', longMoment(state.dueAt)),
      extension && field('Hẹn lại ngày trả kết quả', longMoment(extension.dueAt)),
      field('Đăng ký nhận kết quả', resultPlace(material, state)),
      field('Phí, lệ phí', feeText(material, state)),
      field('Vào Sổ theo dõi hồ sơ', `Quyển số: ${state.bookNo}; Số thứ tự: ${state.lineNo}`),
    ),
  ];
}

function paperTable(papers: readonly { name: string; originals: number; copies: number }[]): FormBlock {
  const columns = [
    { title: 'TT', width: 8 },
    { title: 'Thành phần hồ sơ nộp', width: 62 },
    { title: 'Bản chính', width: 15 },
    { title: 'Bản sao', width: 15 },
  ];
  const rows = papers.map(({ name, originals, copies }, index) => [
    String(index + 1),
    name,
    originals > 0 ? String(originals) : '',
    copies > 0 ? String(copies) : '',
  ]);
  return { kind: 'table', columns, rows: rows.length > 0 ? rows : [['', '(không nộp giấy tờ)', '', '']] };
}

/** Where the result is handed over, as wished when the dossier was brought in. */
function resultPlace(material: Material, { unitId, acceptedAt }: WithClock): string {
  const { resultBy, applicant } = peopleOf(material);
  if (resultBy === 'online') return 'Trực tuyến';
  if (resultBy === 'post') return ['Dịch vụ bưu chính công ích', applicant.address].filter(Boolean).join(', đến: ');
  const day = dayOf(acceptedAt);
  return `${agencyOn(day).desk}, ${material.unitName(unitId, day)}`;
}

function feeText({ procedure }: Material, { payment }: WithClock): string {
  if (payment.status === 'none') return procedure?.fee || 'Không';
  return `${dong(payment.amount)} (${payment.status === 'paid' ? 'đã nộp' : 'chưa nộp'})`;
}

function signatures(material: Material): FormSheet['signatures'] {
  const { applicant, submitter } = peopleOf(material);
  return [
    { title: 'NGƯỜI NỘP HỒ SƠ', note: SIGNED, name: submitter?.name ?? applicant.name },
    { title: 'NGƯỜI TIẾP NHẬN HỒ SƠ', note: SIGNED, name: '' },
  ];
}

function notesOf(
  material: Material,
  state: WithClock,
  no: number,
  replacedBy: Happened<'corrected'> | undefined,
): string[] {
  const later = happened(material, 'corrected').filter(({ data }) => data.receiptNo > no);
  const renamed = later.some(({ data }) => data.subjects.includes('applicant'));
  return [
    no > 1 ? `Thay thế giấy hẹn lần ${no - 1}, bản cũ hết giá trị.` : '',
    replacedBy ? `Đã được thay bằng giấy hẹn lần ${no + 1} ngày ${shortDay(replacedBy.data.correctedAt)}.` : '',
    renamed ? 'Thông tin người nộp trên bản in lại này là thông tin sau khi sửa.' : '',
    moved(state),
    'Khi nhận kết quả, đề nghị mang theo giấy này. Tra cứu tình trạng hồ sơ bằng mã hồ sơ và mã tra cứu.',
  ].filter(Boolean);
}

/** A pause moved the appointment: said, since the first print showed another day. */
function moved({ supplements, pauses, countedFrom, acceptedAt }: WithClock): string {
  const last = supplements.findLast(({ stage, receivedAt }) => stage === 'handling' && receivedAt);
  if (last) return `Ngày trả kết quả được tính lại sau khi nhận đủ giấy tờ bổ sung ngày ${shortDay(last.receivedAt)}.`;
  return pauses.length > 0 || countedFrom !== acceptedAt
    ? 'Ngày trả kết quả đã được tính lại do thời hạn tạm dừng.'
    : '';
}
