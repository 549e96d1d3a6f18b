import type { DocumentCategory, DocumentRegister } from '@motcua/contracts';

export { DOCUMENT_TYPES as TYPE_WORDS } from '../pages/words.js';

export const REGISTER_WORDS: Record<DocumentRegister, string> = {
  decisions: 'Sổ quyết định',
  others: 'Sổ văn bản khác',
};

export const CATEGORY_WORDS: Record<DocumentCategory, string> = {
  reform: 'Văn bản cải cách hành chính',
  basis: 'Văn bản căn cứ, liên quan',
};
