import { Refused } from '@motcua/contracts';

/**
 * The format that was asked for, or the first one.
 * @throws Refused invalid `format-not-offered`
 */
export function offered<F extends string>(format: string | undefined, formats: readonly [F, ...F[]]): F {
  if (format === undefined) return formats[0];
  const found = formats.find((one) => one === format);
  if (found) return found;
  const list = formats.join(', ');
  const message = `phải là một trong: ${list}`;
  throw Refused.because('invalid', 'format-not-offered', `Số liệu này có ở dạng ${list}.`, [
    { field: 'format', message },
  ]);
}
