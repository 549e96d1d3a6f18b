import type { FormBlock, FormField, FormSheet } from '@motcua/contracts';

import type { FormKind, FormRule, RuleSet } from '../rule-sets.js';
import type { WithClock } from '../state.js';
import { agencyOn } from './agencies.js';
import { peopleOf, type Material, type Present } from './material.js';
import { dayOf, longDay } from './texts.js';

/** Common head and foot of every form, before its content. */
export interface Head {
  readonly kind: FormKind;
  readonly rules: RuleSet;
  readonly rule: FormRule;
  /** Day of the slip, or the instant it was made. */
  readonly on: string;
  /** Unit whose desk gives it out. */
  readonly unitName: string;
}

const NATIONAL = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

export function sheetOf({ kind, rules, rule, on, unitName }: Head): FormSheet {
  const { authority, desk, place } = agencyOn(dayOf(on));
  return {
    kind,
    formNo: rule.no,
    source: rules.formsSource,
    title: rule.title,
    paper: rule.paper,
    landscape: kind === 'register',
    agencyLines: [authority, unitName, desk].map((line) => line.toLocaleUpperCase('vi')),
    nationalLines: [...NATIONAL],
    number: '',
    placeAndDate: `${place}, ${longDay(on)}`,
    watermark: null,
    blocks: [],
    signatures: [],
    qr: null,
    notes: [],
  };
}

export const fields = (...rows: readonly (FormField | null)[]): FormBlock => ({
  kind: 'fields',
  rows: rows.filter((row) => row !== null),
});

export const field = (label: string, value: string): FormField => ({ label, value });

/** Left out when there is nothing to say; otherwise an empty value is a line to be filled in by hand. */
export const optional = (label: string, value: string | undefined): FormField | null =>
  value ? { label, value } : null;

export const text = (value: string): FormBlock => ({ kind: 'text', text: value });

export const SIGNED = '(Ký và ghi rõ họ tên)';
export const SIGNED_AND_SEALED = '(Ký, ghi rõ họ tên và đóng dấu)';

/** Who asks, what for, and how to reach them: the same lines on several forms. */
export function applicantFields(material: Material, label: string): FormField[] {
  const { applicant, submitter } = peopleOf(material);
  const rows = [
    field(label, applicant.name),
    optional(applicant.kind === 'organisation' ? 'Mã số' : 'Số giấy tờ tùy thân', applicant.identityNumber),
    optional(submitter?.kind === 'proxy' ? 'Người được ủy quyền' : 'Người nộp thay', proxyText(submitter)),
    field('Địa chỉ', applicant.address ?? ''),
    field('Số điện thoại', applicant.phone ?? ''),
    optional('Email', applicant.email),
    field('Nội dung yêu cầu giải quyết', procedureText(material)),
  ];
  return rows.filter((row) => row !== null);
}

function proxyText(submitter: ReturnType<typeof peopleOf>['submitter']): string {
  if (!submitter) return '';
  return [submitter.name, submitter.authorisation].filter(Boolean).join(', ');
}

/** Name and code of the procedure. */
export function procedureText({ procedure, state }: Pick<Material, 'procedure' | 'state'>): string {
  return procedure ? `${procedure.name} (${state.procedureCode})` : state.procedureCode;
}

/** The public look-up of an accepted dossier. The secret is never part of the address. */
export function lookUpQr(state: Present | WithClock, caption: string): FormSheet['qr'] {
  return 'code' in state ? { url: `/tra-cuu?ma=${encodeURIComponent(state.code)}`, caption } : null;
}
