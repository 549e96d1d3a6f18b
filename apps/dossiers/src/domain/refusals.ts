import type { Refusal } from '@motcua/contracts';

export const notFound: Refusal = { refused: 'not-found', code: 'dossier-not-found', detail: 'Không có hồ sơ này.' };

export const conflict = (code: string, detail: string): Refusal => ({ refused: 'conflict', code, detail });

export function invalid(field: string, code: string, detail: string): Refusal {
  return { refused: 'invalid', code, detail, errors: [{ field, message: detail }] };
}

export const noSuchUnit = (field: string, unitId: string): Refusal =>
  invalid(field, 'unit-not-found', `Không có đơn vị ${unitId} vào ngày này.`);

/** @param successor name of the unit that takes its work */
export const unitEnded = (field: string, unitId: string, successor: string): Refusal =>
  invalid(field, 'unit-ended', `Đơn vị ${unitId} đã kết thúc hoạt động; hãy chọn đơn vị kế thừa: ${successor}.`);
