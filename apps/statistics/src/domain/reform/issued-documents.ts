import type { ReformSection } from '@motcua/contracts';

import { inOrderOfIssue, type DocumentAct } from './acts.js';
import type { ReformMaterial } from './material.js';
import { lowered, paperDay, quarterOf } from './wording.js';

/**
 * Which section a document is told in, by words of its abstract; the first that fits. The order follows the department's own
 * report of 6 months 2017 (plan 699 in section 1, 184 in 2.1, 185 in 2.2, 837 in 2.3, 72 in 2.6).
 */
const SUBJECTS: readonly { readonly section: ReformSection; readonly words: RegExp }[] = [
  {
    section: 'modernisation',
    words:
      /đánh giá nội bộ|mục tiêu chất lượng|chính sách chất lượng|\biso\b|công nghệ thông tin|trực tuyến|chuyển đổi số/iu,
  },
  { section: 'institutions', words: /văn bản quy phạm pháp luật/iu },
  { section: 'organisation', words: /quy chế làm việc|chức năng, nhiệm vụ|cơ cấu tổ chức|sáp nhập|sắp xếp/iu },
  { section: 'finance', words: /chi tiêu nội bộ|tài chính|tài sản công|tự chủ/iu },
  { section: 'staff', words: /bồi dưỡng|tinh giản biên chế|vị trí việc làm/iu },
  { section: 'one-stop', words: /một cửa/iu },
  { section: 'procedures', words: /thủ tục hành chính/iu },
  { section: 'steering', words: /cải cách hành chính|cchc/iu },
];

const TYPE_NAMES: Readonly<Record<string, string>> = {
  plan: 'Kế hoạch',
  decision: 'Quyết định',
  directive: 'Chỉ thị',
  notice: 'Thông báo',
};

/**
 * `Trong quý I năm 2017, Sở Giáo dục và Đào tạo ban hành Kế hoạch số 137/KH-SGDĐT ngày 19/01/2017 về việc …; …`: plans,
 * decisions, directives and notices of the department in the period, a sentence for each quarter.
 */
export function documentsIssued(material: ReformMaterial, section: ReformSection): string[] {
  const { department } = material.sources;
  const found = material.acts.documents
    .filter(({ agency, withdrawn, issuedOn }) => agency === department && !withdrawn && material.has(issuedOn))
    .filter((document) => document.type in TYPE_NAMES && subjectOf(document) === section)
    .toSorted(inOrderOfIssue);
  const quarters = Map.groupBy(found, ({ issuedOn }) => quarterOf(issuedOn));
  return [...quarters].map(([quarter, documents]) => {
    return `Trong ${quarter}, ${material.agency} ban hành ${documents.map(documentNamed).join('; ')}.`;
  });
}

const subjectOf = ({ abstract }: DocumentAct): ReformSection | undefined =>
  SUBJECTS.find(({ words }) => words.test(abstract))?.section;

/** `Kế hoạch số 699/KH-SGDĐT ngày 27/3/2017 về việc kiểm tra …`. */
function documentNamed({ type, sign, issuedOn, abstract }: DocumentAct): string {
  const name = TYPE_NAMES[type] ?? 'Văn bản';
  return `${name} số ${sign} ngày ${paperDay(issuedOn)} ${about(name, abstract)}`;
}

/** The name of the type at the beginning of the abstract says the same twice; `ban hành …` follows without `về việc`. */
function about(name: string, abstract: string): string {
  const text = abstract.trim().replace(/[.\s]+$/u, '');
  const plain = text.startsWith(`${name} `) ? text.slice(name.length + 1) : text;
  const subject = lowered(plain.replace(/^về (việc )?/iu, ''));
  return subject.startsWith('ban hành ') ? subject : `về việc ${subject}`;
}

/** The newest plan of the year for reform as a whole: what the report begins with. */
export function yearPlan(material: ReformMaterial): DocumentAct | undefined {
  const { department } = material.sources;
  return material.acts.documents
    .filter(({ agency, type, withdrawn }) => agency === department && type === 'plan' && !withdrawn)
    .filter(({ issuedOn }) => issuedOn.startsWith(`${material.year}-`) && issuedOn <= material.end)
    .filter(({ abstract }) => /thực hiện (công tác )?cải cách hành chính năm/iu.test(abstract))
    .toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
    .at(-1);
}

/** `Thực hiện Kế hoạch số 137/KH-SGDĐT …, trong 6 tháng đầu năm 2017, Sở … đã triển khai …`. */
export function openingOf(material: ReformMaterial): string {
  const plan = yearPlan(material);
  if (!plan) return '';
  const { agency, when } = material;
  const { sign, issuedOn, abstract } = plan;
  const named = `Kế hoạch số ${sign} ngày ${paperDay(issuedOn)} của ${agency} ${about('Kế hoạch', abstract)}`;
  const done = `${agency} đã triển khai thực hiện một số nội dung cải cách hành chính, cụ thể như sau:`;
  return `Thực hiện ${named}, ${lowered(when)}, ${done}`;
}
