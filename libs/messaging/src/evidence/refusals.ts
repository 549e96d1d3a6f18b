import type { Refusal } from '@motcua/contracts';

const NAMED = 'evidenceIds';

export const noSuchEvidence: Refusal = {
  refused: 'not-found',
  code: 'evidence-not-found',
  detail: 'Không có tệp minh chứng này, hoặc tệp đã bị dọn vì không được dùng trong một ngày. Hãy gửi lại tệp.',
  errors: [{ field: NAMED, message: 'không có tệp này' }],
};

export const notEvidence: Refusal = {
  refused: 'invalid',
  code: 'evidence-type-not-taken',
  detail: 'Tệp minh chứng phải là ảnh JPEG, PNG, WebP hoặc tệp PDF.',
  errors: [{ field: 'file', message: 'không phải ảnh JPEG, PNG, WebP hoặc PDF' }],
};

export const tooLarge = (mostBytes: number): Refusal => {
  const most = `${mostBytes / 1_024 / 1_024} MB`;
  return {
    refused: 'invalid',
    code: 'evidence-too-large',
    detail: `Tệp minh chứng loại này lớn tối đa ${most}.`,
    errors: [{ field: 'file', message: `lớn hơn ${most}` }],
  };
};

export const tooManyWaiting: Refusal = {
  refused: 'conflict',
  code: 'evidence-too-many',
  detail: 'Tài khoản này đã gửi quá nhiều tệp chưa dùng đến. Tệp không dùng được dọn sau một ngày.',
};
