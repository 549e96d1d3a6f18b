import { FIELD_LABELS } from '../pages/differences.js';

const OTHER_LABELS: Readonly<Record<string, string>> = {
  signedOn: 'Ngày ký',
  publishedOn: 'Ngày công khai',
  changeKind: 'Loại thay đổi',
  issuer: 'Cơ quan ban hành',
  documentId: 'Mã văn bản',
  provenance: 'Nguồn',
  parts: 'Nội dung thủ tục',
  versions: 'Các phiên bản',
  repealedFrom: 'Ngày hết hiệu lực',
  replacedBy: 'Thủ tục thay thế',
  aliases: 'Tên gọi khác',
};

/** What a field of a version is called on paper: `parts.papers.2.name` is about the third paper. */
export function fieldLabel(field: string): string {
  const [path = '', index] = field.split(/\.(\d+)(?:\.|$)/);
  const label = FIELD_LABELS[path] ?? OTHER_LABELS[path] ?? FIELD_LABELS[path.split('.')[0] ?? ''] ?? path;
  return index === undefined ? label : `${label}, dòng ${Number(index) + 1}`;
}

/** A reason why something of a file was refused, with its place in words: `bản 1, Tên thủ tục: dài từ 3 …`. */
export function reasonWords(reason: string): string {
  const [, path, message = ''] = /^([a-zA-Z][\w.]*): (.*)$/s.exec(reason) ?? [];
  if (path === undefined) return reason;
  const [, number, field = ''] = /^versions\.(\d+)\.(.+)$/.exec(path) ?? [];
  if (number !== undefined) return `bản ${Number(number) + 1}, ${fieldLabel(field)}: ${message}`;
  if (path.startsWith('repeal.')) return `bãi bỏ, ${fieldLabel(path.slice('repeal.'.length))}: ${message}`;
  return `${fieldLabel(path)}: ${message}`;
}
