import { DOCUMENT_CATEGORIES, DOCUMENT_REGISTERS, DOCUMENT_TYPES, type DocumentDetails } from '@motcua/contracts';

import type { Choice, FormField } from '../desk/form/form-field.js';
import { CATEGORY_WORDS, REGISTER_WORDS, TYPE_WORDS } from './document-words.js';

const choicesOf = <T extends string>(values: readonly T[], words: Record<T, string>): Choice[] =>
  values.map((value) => ({ value, label: words[value] }));

/** What is typed to register a document. @param department name of the department, the usual issuer */
export const registerFields = (department: string): FormField[] => [
  { name: 'number', label: 'Số', kind: 'line', required: true, hint: 'Chỉ phần số, ví dụ 699 hoặc 09/2015' },
  { name: 'symbol', label: 'Ký hiệu', kind: 'line', required: true, hint: 'Ví dụ KH-SGDĐT' },
  { name: 'issuedOn', label: 'Ngày ban hành', kind: 'day', required: true },
  { name: 'type', label: 'Loại', kind: 'choice', required: true, choices: choicesOf(DOCUMENT_TYPES, TYPE_WORDS) },
  {
    name: 'register',
    label: 'Sổ',
    kind: 'choice',
    required: true,
    value: 'others',
    hint: 'Quyết định đánh số riêng; mọi văn bản khác chung một sổ',
    choices: choicesOf(DOCUMENT_REGISTERS, REGISTER_WORDS),
  },
  { name: 'issuer', label: 'Cơ quan ban hành', kind: 'line', required: true, value: department },
  {
    name: 'abstract',
    label: 'Trích yếu',
    kind: 'text',
    required: true,
    hint: 'Ghi đủ; danh sách tự cắt ngắn khi hiển thị',
  },
  ...moreFields(),
];

/** What may be put right; the key stays. */
export const correctFields = (document: DocumentDetails): FormField[] => [
  { name: 'symbol', label: 'Ký hiệu', kind: 'line', required: true, value: document.symbol },
  { name: 'issuedOn', label: 'Ngày ban hành', kind: 'day', required: true, value: document.date },
  {
    name: 'type',
    label: 'Loại',
    kind: 'choice',
    required: true,
    value: document.type,
    choices: choicesOf(DOCUMENT_TYPES, TYPE_WORDS),
  },
  { name: 'issuer', label: 'Cơ quan ban hành', kind: 'line', required: true, value: document.issuer },
  { name: 'abstract', label: 'Trích yếu', kind: 'text', required: true, value: document.abstract },
  ...moreFields(document),
  { name: 'reason', label: 'Lý do sửa', kind: 'text', required: true },
];

const moreFields = (document?: DocumentDetails): FormField[] => [
  {
    name: 'category',
    label: 'Mục',
    kind: 'choice',
    value: document?.category ?? 'reform',
    choices: choicesOf(DOCUMENT_CATEGORIES, CATEGORY_WORDS),
  },
  { name: 'url', label: 'Địa chỉ toàn văn', kind: 'line', value: document?.url ?? '', hint: 'Bắt đầu bằng https://' },
  {
    name: 'refersTo',
    label: 'Dẫn chiếu đến',
    kind: 'lines',
    value: (document?.refersTo ?? []).map(({ documentId }) => documentId).join('\n'),
    hint: 'Mã tra cứu của văn bản, mỗi dòng một mã, ví dụ sgddt.others.2017.699',
  },
];

export const WITHDRAW_FIELDS: readonly FormField[] = [
  { name: 'reason', label: 'Lý do hủy', kind: 'text', required: true },
];
