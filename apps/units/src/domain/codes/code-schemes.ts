import type { CodeScheme, Refusal } from '@motcua/contracts';

import { dayText, invalid } from '../refusals.js';

export interface SchemeRule {
  readonly scheme: CodeScheme;
  /** Document that lays it down. */
  readonly source: string;
  /** First day on which new codes are given by this rule. */
  readonly validFrom: string;
  /** First day on which they are no longer, or empty. */
  readonly validTo: string;
  readonly form: RegExp;
  readonly maxLength: number;
  /** How a code looks, in words. */
  readonly explained: string;
  /** What of this rule was not checked against the document itself. */
  readonly provenance: string;
}

/** The schemes of identification codes, dated. A unit may bear a code of each: both stand side by side in practice. */
export const SCHEME_RULES: readonly SchemeRule[] = [
  {
    scheme: 'qcvn-102-2016',
    source: 'QCVN 102:2016/BTTTT',
    validFrom: '2016-10-01',
    validTo: '',
    form: /^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$/,
    maxLength: 13,
    explained: 'bốn nhóm cách nhau bằng dấu chấm, dạng 000.00.04.H51',
    provenance: 'Cấu trúc theo tài liệu thứ cấp; ngày bắt đầu áp dụng chưa đối chiếu với văn bản gốc.',
  },
  {
    scheme: 'qd-20-2020',
    source: 'Quyết định 20/2020/QĐ-TTg',
    validFrom: '2020-09-15',
    validTo: '',
    form: /^[A-Z]\d{2}(\.[A-Z0-9]+)*$/,
    maxLength: 35,
    explained: 'bắt đầu bằng mã cấp 1 như H51, các nhóm chữ in hoa và số cách nhau bằng dấu chấm, tối đa 35 ký tự',
    provenance: 'Cấu trúc theo mã đã thấy trên cổng công khai; ngày bắt đầu áp dụng chưa đối chiếu với văn bản gốc.',
  },
];

/** The rule of a scheme on a day, or null. */
export const ruleOn = (scheme: CodeScheme, day: string): SchemeRule | null =>
  SCHEME_RULES.find((one) => one.scheme === scheme && one.validFrom <= day && (!one.validTo || day < one.validTo)) ??
  null;

export const sourceOf = (scheme: CodeScheme): string =>
  SCHEME_RULES.find((rule) => rule.scheme === scheme)?.source ?? scheme;

/** The scheme whose form a code has. */
export const schemeOf = (code: string): CodeScheme | null =>
  SCHEME_RULES.find(({ form }) => form.test(code))?.scheme ?? null;

/** Why a code cannot be given from a day on, or null. */
export function codeFault(scheme: CodeScheme, code: string, day: string): Refusal | null {
  const rule = ruleOn(scheme, day);
  if (!rule) {
    const detail = `${sourceOf(scheme)} chưa áp dụng vào ngày ${dayText(day)}.`;
    return invalid('validFrom', 'code-scheme-not-in-force', detail);
  }
  if (code.length <= rule.maxLength && rule.form.test(code)) return null;
  return invalid('code', 'code-malformed', `Mã theo ${rule.source} phải là ${rule.explained}.`);
}
