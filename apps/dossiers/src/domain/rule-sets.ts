import type { PauseStrategy } from '@motcua/legal-calendar';

/** Papers of the one-stop mechanism. */
export type FormKind = 'receipt' | 'supplement' | 'refusal' | 'apology' | 'stop' | 'control-sheet' | 'register';

export interface FormRule {
  /** Number in the annex, or empty where it was not verified. */
  readonly no: string;
  readonly title: string;
  readonly paper: 'A5' | 'A4';
}

/** How dossiers are numbered: a paper book by year, or an electronic code by day. */
export type CodeScheme = 'book-line' | 'day-4' | 'day-7';

/** Rules of the one-stop mechanism in force from a day; a dossier keeps those of its acceptance for life. */
export interface RuleSet {
  readonly code: string;
  readonly from: string;
  readonly source: string;
  /** Where the forms come from. */
  readonly formsSource: string;
  readonly forms: Partial<Record<FormKind, FormRule>>;
  readonly codes: CodeScheme;
  /** What a supplement asked after acceptance does to the limit. */
  readonly supplement: PauseStrategy;
  /** How often a new appointment may be made. */
  readonly extensions: number;
  /** Working days before the due day on which an apology lies ready. */
  readonly apologyDaysBefore: number;
  /** Office hours within which an online submission is answered, or null. */
  readonly onlineAnswerHours: number | null;
  /** Accepted after it: handed over at the start of the next working day; null: no such rule. */
  readonly handOverCutOff: string | null;
}

const RECEIPT = { title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', paper: 'A5' } as const;
const SUPPLEMENT = { title: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', paper: 'A5' } as const;
const REFUSAL = { title: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', paper: 'A5' } as const;
const APOLOGY = { title: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', paper: 'A5' } as const;
const CONTROL = { title: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', paper: 'A5' } as const;
const REGISTER = { title: 'Sổ theo dõi hồ sơ', paper: 'A4' } as const;

/** Annex numbers of QĐ 09/2015 and before were not verified, so they carry none. */
const PAPER_FORMS = {
  receipt: { no: '', ...RECEIPT },
  supplement: { no: '', ...SUPPLEMENT, title: 'Phiếu hướng dẫn hoàn thiện hồ sơ' },
  refusal: { no: '', ...REFUSAL },
  apology: { no: '', ...APOLOGY },
  'control-sheet': { no: '', ...CONTROL },
  register: { no: '', ...REGISTER },
} as const;

/** Newest first. Points of the law marked as weak in the sources (extensions before 2018, supplement rule of 2025) stand here and nowhere else. */
export const RULE_SETS: readonly RuleSet[] = [
  {
    code: 'nd-118-2025',
    from: '2025-07-01',
    source: 'Nghị định 118/2025/NĐ-CP',
    formsSource: 'Thông tư 03/2025/TT-VPCP',
    forms: {
      receipt: { no: '01', ...RECEIPT },
      supplement: { no: '02', ...SUPPLEMENT },
      refusal: { no: '03', ...REFUSAL },
      apology: { no: '04', ...APOLOGY, title: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết hồ sơ' },
      stop: { no: '05', title: 'Thông báo dừng giải quyết hồ sơ', paper: 'A5' },
      'control-sheet': { no: '06', ...CONTROL },
      register: { no: '07', ...REGISTER },
    },
    codes: 'day-7',
    supplement: 'resume',
    extensions: 1,
    apologyDaysBefore: 1,
    onlineAnswerHours: 8,
    handOverCutOff: '15:00',
  },
  {
    code: 'nd-61-2018',
    from: '2018-06-21',
    source: 'Nghị định 61/2018/NĐ-CP (sửa đổi bởi Nghị định 107/2021/NĐ-CP)',
    formsSource: 'Thông tư 01/2018/TT-VPCP',
    forms: {
      receipt: { no: '01', ...RECEIPT },
      supplement: { no: '02', ...SUPPLEMENT },
      refusal: { no: '03', ...REFUSAL },
      apology: { no: '04', ...APOLOGY },
      'control-sheet': { no: '05', ...CONTROL },
      register: { no: '06', ...REGISTER },
    },
    codes: 'day-4',
    supplement: 'restart',
    extensions: 1,
    apologyDaysBefore: 1,
    onlineAnswerHours: 8,
    handOverCutOff: '15:00',
  },
  {
    code: 'qd-09-2015',
    from: '2015-05-25',
    source: 'Quyết định 09/2015/QĐ-TTg',
    formsSource: 'Phụ lục Quyết định 09/2015/QĐ-TTg',
    forms: PAPER_FORMS,
    codes: 'book-line',
    supplement: 'resume',
    extensions: 1,
    apologyDaysBefore: 1,
    onlineAnswerHours: null,
    handOverCutOff: null,
  },
  {
    code: 'qd-93-2007',
    from: '2007-07-07',
    source: 'Quyết định 93/2007/QĐ-TTg',
    formsSource: 'Phụ lục Quyết định 93/2007/QĐ-TTg',
    forms: PAPER_FORMS,
    codes: 'book-line',
    supplement: 'resume',
    extensions: 1,
    apologyDaysBefore: 1,
    onlineAnswerHours: null,
    handOverCutOff: null,
  },
];

/** Rules in force on a day; null before any is known. */
export function ruleSetOn(day: string): RuleSet | null {
  return RULE_SETS.find(({ from }) => from <= day) ?? null;
}

/** @throws when the code is unknown: a dossier cannot have been accepted under it */
export function ruleSetOf(code: string): RuleSet {
  const found = RULE_SETS.find((rules) => rules.code === code);
  if (!found) throw new Error(`no rule set ${code}`);
  return found;
}
