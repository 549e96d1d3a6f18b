import type { FormBlock, FormField } from '@motcua/contracts';

import { limitText } from './limit-text.js';
import type { ProcedureVersion } from './procedure.js';

type Parts = NonNullable<ProcedureVersion['parts']>;

const SENDING: Readonly<Record<string, string>> = {
  counter: 'Trực tiếp',
  online: 'Trực tuyến',
  post: 'Dịch vụ bưu chính',
};
const COPIES: Readonly<Record<string, string>> = {
  certified: 'có chứng thực',
  plain: 'bản chụp',
  compared: 'kèm bản chính để đối chiếu',
};

/** The parts in the order of the law (Nghị định 63/2010/NĐ-CP, Điều 8); those that do not apply say so. */
export function partBlocks(version: ProcedureVersion): FormBlock[] {
  const { parts, limit } = version;
  if (!parts) return [];
  return [
    ...listed('Trình tự thực hiện', parts.steps),
    ...listed('Cách thức thực hiện', parts.ways),
    ...termsOf(version),
    ...listed('Thành phần, số lượng hồ sơ', parts.papers.map(paperText)),
    ...(parts.sets > 0 ? [fields({ label: 'Số lượng hồ sơ', value: `${parts.sets} bộ` })] : []),
    fields(
      { label: 'Thời hạn giải quyết', value: limitText(limit) },
      { label: 'Đối tượng thực hiện', value: parts.subjects },
      { label: 'Cơ quan thực hiện', value: parts.agency },
      { label: 'Kết quả thực hiện', value: parts.result },
      ...formsOf(parts),
      { label: 'Phí, lệ phí', value: parts.fee },
      { label: 'Yêu cầu, điều kiện', value: parts.conditions || 'Không' },
    ),
    ...listed('Căn cứ pháp lý', parts.legalBasis),
  ];
}

/** Limit and fee by way of sending, where they differ. */
function termsOf({ channels, limit, parts }: ProcedureVersion): FormBlock[] {
  if (channels.length === 0) return [];
  const columns = [
    { title: 'Hình thức nộp', width: 34 },
    { title: 'Thời hạn', width: 36 },
    { title: 'Phí, lệ phí', width: 30 },
  ];
  const rows = channels.map((terms) => [
    SENDING[terms.channel] ?? terms.channel,
    limitText(terms.limit ?? limit),
    terms.fee || (parts?.fee ?? ''),
  ]);
  return [{ kind: 'table', columns, rows }];
}

function formsOf({ applicationForm, resultForm }: Parts): FormField[] {
  return [
    ...(applicationForm ? [{ label: 'Mẫu đơn, tờ khai', value: applicationForm }] : []),
    ...(resultForm ? [{ label: 'Mẫu kết quả', value: resultForm }] : []),
  ];
}

function listed(title: string, items: readonly string[]): FormBlock[] {
  if (items.length === 0) return [fields({ label: title, value: 'Không quy định' })];
  return [heading(title), { kind: 'list', items: [...items] }];
}

function paperText({ name, originals, copies, form, formName, copyKind }: Parts['papers'][number]): string {
  const kind = COPIES[copyKind] ? ` ${COPIES[copyKind]}` : '';
  const amounts = [originals > 0 ? `${originals} bản chính` : '', copies > 0 ? `${copies} bản sao${kind}` : ''];
  const named = [form, formName].filter(Boolean).join(' ');
  return [name, named ? `mẫu ${named}` : '', amounts.filter(Boolean).join(', ')].filter(Boolean).join(' – ');
}

export const fields = (...rows: FormField[]): FormBlock => ({ kind: 'fields', rows });
export const text = (value: string): FormBlock => ({ kind: 'text', text: value });
export const heading = (title: string): FormBlock => ({ kind: 'heading', text: `${title}:` });
