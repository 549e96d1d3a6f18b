import type { Refusal } from '@motcua/contracts';

export const unknown: Refusal = { refused: 'not-found', code: 'unit-not-found', detail: 'Không có đơn vị này.' };

export const dissolved: Refusal = {
  refused: 'conflict',
  code: 'unit-dissolved',
  detail: 'Đơn vị đã kết thúc hoạt động nên không thay đổi được nữa.',
};

export const conflict = (code: string, detail: string): Refusal => ({ refused: 'conflict', code, detail });

export const invalid = (field: string, code: string, detail: string): Refusal => ({
  refused: 'invalid',
  code,
  detail,
  errors: [{ field, message: detail }],
});

/** `16/05/2017`, as people write days. */
export const dayText = (day: string): string => day.split('-').toReversed().join('/');
