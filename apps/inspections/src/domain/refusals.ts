import type { FieldError, Refusal } from '@motcua/contracts';

export const notFound = (code: string, detail: string): Refusal => ({ refused: 'not-found', code, detail });

export const conflict = (code: string, detail: string): Refusal => ({ refused: 'conflict', code, detail });

/** One field at fault: its message is the reason. */
export function invalid(code: string, field: string, detail: string): Refusal {
  return { refused: 'invalid', code, detail, errors: [{ field, message: detail }] };
}

export const faults = (code: string, detail: string, errors: readonly FieldError[]): Refusal => ({
  refused: 'invalid',
  code,
  detail,
  errors,
});

export const noPlan = notFound('plan-not-found', 'Không có kế hoạch kiểm tra này.');

export const noVisit = notFound('visit-not-found', 'Không có cuộc kiểm tra này.');

// The directory follows the organisation within moments, so a unit just established may not be there yet.
export const unknownUnits = (ids: readonly string[]): Refusal =>
  notFound(
    'unit-unknown',
    `Danh mục chưa có đơn vị: ${ids.join(', ')}. Nếu đơn vị vừa được lập, hãy thử lại sau giây lát.`,
  );
