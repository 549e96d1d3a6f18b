import type { FieldError, Refusal } from '@motcua/contracts';

export const notFound = (code: string, detail: string): Refusal => ({ refused: 'not-found', code, detail });

export const conflict = (code: string, detail: string, errors?: readonly FieldError[]): Refusal => ({
  refused: 'conflict',
  code,
  detail,
  ...(errors ? { errors } : {}),
});

/** The messages of the fields together are the reason. */
export const invalid = (code: string, errors: readonly FieldError[]): Refusal => ({
  refused: 'invalid',
  code,
  detail: errors.map(({ message }) => message).join(' '),
  errors,
});
