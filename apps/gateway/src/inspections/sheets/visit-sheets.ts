import type { FindingView, FormBlock, FormSheet, VisitFileView } from '@motcua/contracts';

import { day } from '../../pages/format.js';
import {
  ANSWER_NAMES,
  FINDING_KIND_NAMES,
  PURPOSE_NAMES,
  SEVERITY_NAMES,
  TEAM_ROLE_NAMES,
  uncapitalised,
} from '../inspection-words.js';
import { list, longDay, sheetOf, SIGNED, SIGNED_AND_SEALED, text } from './heads.js';

export const VISIT_SHEETS = ['notice', 'minutes', 'conclusion'] as const;
export type VisitSheet = (typeof VISIT_SHEETS)[number];

export interface VisitMaterial {
  readonly visit: VisitFileView;
  /** Not withdrawn. */
  readonly findings: readonly FindingView[];
  readonly department: string;
  readonly unitName: string;
}

/** A sheet about a visit; null while there is nothing to print. */
export function visitSheet(kind: VisitSheet, material: VisitMaterial): FormSheet | null {
  if (kind === 'notice') return noticeSheet(material);
  return kind === 'minutes' ? minutesSheet(material) : conclusionSheet(material);
}

/** Tells the unit of the visit, with the outline of its report about itself. */
function noticeSheet({ visit, department, unitName }: VisitMaterial): FormSheet | null {
  const { notice, planNumber, round, visitOn, outline, checklists, purpose } = visit;
  if (!notice) return null;
  const questions = checklists.flatMap(({ items }) => items.map(({ question }) => question));
  const head = { kind: 'inspection-notice', title: 'Thông báo kiểm tra công tác cải cách hành chính', department };
  return {
    ...sheetOf({ ...head, number: notice.number, on: notice.issuedOn }),
    blocks: [
      text(`Kính gửi: ${unitName}`),
      text(
        `Thực hiện Kế hoạch số ${planNumber}, ${department} thông báo: Tổ kiểm tra đợt ${round} ${uncapitalised(PURPOSE_NAMES[purpose])} công tác cải cách hành chính tại đơn vị vào ${longDay(visitOn)}.`,
      ),
      text(`Đề nghị đơn vị gửi báo cáo tự kiểm tra chậm nhất ${longDay(notice.selfReportDueOn)} theo đề cương sau:`),
      ...(questions.length > 0 ? [list(questions)] : []),
      ...(outline ? [text(outline)] : []),
    ],
    signatures: [{ title: 'THỦ TRƯỞNG ĐƠN VỊ', note: SIGNED_AND_SEALED, name: '' }],
  };
}

/** Minutes (biên bản) of the visit; a draft until both sides have signed or the unit has refused to. */
function minutesSheet(material: VisitMaterial): FormSheet {
  const { visit, department, unitName } = material;
  const { minutesFile, minutes, planNumber, round, visitOn, team, purpose } = visit;
  const head = { kind: 'inspection-minutes', number: '', on: minutesFile?.teamSignedAt ?? visitOn, department };
  const title = `Biên bản ${PURPOSE_NAMES[purpose]} công tác cải cách hành chính`;
  const leader = (role: 'head' | 'secretary') => team?.members.find((member) => member.role === role)?.name ?? '';
  return {
    ...sheetOf({ ...head, title, body: 'Tổ kiểm tra' }),
    watermark: minutes === 'none' ? 'DỰ THẢO' : null,
    blocks: [
      text(
        `Thực hiện Kế hoạch số ${planNumber}, đợt ${round}, ${longDay(visitOn)}, tại ${unitName}, hai bên lập biên bản.`,
      ),
      ...presentBlocks(visit),
      ...answerBlocks(visit),
      ...findingBlocks(material),
      ...closingBlocks(visit),
    ],
    signatures: [
      {
        title: 'THỦ TRƯỞNG ĐƠN VỊ ĐƯỢC KIỂM TRA',
        note: minutes === 'refused-by-unit' ? '(Không ký)' : SIGNED_AND_SEALED,
        name: '',
      },
      { title: 'THƯ KÝ', note: SIGNED, name: leader('secretary') },
      { title: 'TỔ TRƯỞNG', note: SIGNED, name: leader('head') },
    ],
  };
}

function presentBlocks({ team, minutesFile }: VisitFileView): FormBlock[] {
  const members = (team?.members ?? []).map(({ name, position, role }) =>
    [`${TEAM_ROLE_NAMES[role]}: ${name}`, position].filter(Boolean).join(', '),
  );
  return [
    text(`I. Thành phần${team ? ` (Tổ kiểm tra theo Quyết định số ${team.decision} ${longDay(team.decidedOn)})` : ''}`),
    ...(members.length > 0 ? [list(members)] : []),
    ...(minutesFile ? [text('Cùng tham dự:'), list(minutesFile.present)] : []),
  ];
}

function answerBlocks({ checklists, answers }: VisitFileView): FormBlock[] {
  const byItem = new Map(answers.map((answer) => [answer.item, answer]));
  const tables = checklists.flatMap(({ title, items }): FormBlock[] => {
    const rows = items.map(({ code, question }, index) => {
      const found = byItem.get(code);
      const answer = found ? [ANSWER_NAMES[found.answer], found.value].filter((part) => part !== null).join(': ') : '';
      return [`${index + 1}`, question, answer, found?.note ?? ''];
    });
    const columns = [
      { title: 'TT', width: 7 },
      { title: 'Nội dung', width: 48 },
      { title: 'Kết quả', width: 15 },
      { title: 'Ghi chú', width: 30 },
    ];
    return [text(title), { kind: 'table', columns, rows }];
  });
  return [text('II. Kết quả kiểm tra'), ...tables];
}

function findingBlocks({ findings }: VisitMaterial): FormBlock[] {
  if (findings.length === 0) return [text('III. Tồn tại, thiếu sót: không có.')];
  const rows = findings.map(({ text: what, kind, severity, legalGround, dueOn }, index) => [
    `${index + 1}`,
    [what, legalGround ? `Căn cứ: ${legalGround}` : ''].filter(Boolean).join('\n'),
    `${FINDING_KIND_NAMES[kind]}\n${SEVERITY_NAMES[severity]}`,
    day(dueOn),
  ]);
  const columns = [
    { title: 'TT', width: 7 },
    { title: 'Nội dung', width: 53 },
    { title: 'Loại, mức độ', width: 24 },
    { title: 'Hạn khắc phục', width: 16 },
  ];
  return [text('III. Tồn tại, thiếu sót'), { kind: 'table', columns, rows }];
}

function closingBlocks({ minutesFile }: VisitFileView): FormBlock[] {
  if (!minutesFile) return [text('IV. Ý kiến của đơn vị: ')];
  const { remark, opinion, supplements } = minutesFile;
  return [
    ...(remark ? [text(`Nhận xét của Tổ kiểm tra: ${remark}`)] : []),
    text(`IV. Ý kiến của đơn vị: ${opinion || 'không có'}`),
    ...supplements.map(({ no, at, text: added }) => text(`Biên bản bổ sung số ${no}, ${longDay(at)}: ${added}`)),
  ];
}

/** Notice of conclusions (thông báo kết luận) to the unit. */
function conclusionSheet({ visit, findings, department, unitName }: VisitMaterial): FormSheet | null {
  const { conclusion, conclusionFile, visitOn, planNumber } = visit;
  if (!conclusion || !conclusionFile) return null;
  const head = {
    kind: 'inspection-conclusion',
    title: 'Thông báo kết luận kiểm tra công tác cải cách hành chính',
    department,
  };
  const items = findings.map(({ text: what, dueOn }) => `${what} (hạn khắc phục: ${day(dueOn)})`);
  return {
    ...sheetOf({ ...head, number: conclusion.number, on: conclusion.issuedOn }),
    blocks: [
      text(`Kính gửi: ${unitName}`),
      text(
        `Căn cứ Kế hoạch số ${planNumber} và biên bản kiểm tra ${longDay(visitOn)}, ${department} thông báo kết luận:`,
      ),
      text(`1. Ưu điểm: ${conclusionFile.strengths}`),
      text(`2. Tồn tại, hạn chế: ${conclusionFile.shortcomings}`),
      ...(items.length > 0 ? [list(items)] : []),
      text(`3. Yêu cầu: ${conclusionFile.demands}`),
      text(`Đơn vị báo cáo kết quả khắc phục chậm nhất ${longDay(conclusion.remedyDueOn)}.`),
    ],
    signatures: [{ title: 'GIÁM ĐỐC', note: SIGNED_AND_SEALED, name: '' }],
  };
}
