import { faultOf } from '../../http/fault-of.js';
import type { Flash } from '../frame/desk-layout.js';

/**
 * What a page says about a refusal, for its flash and for the fields at fault.
 * @throws what is no refusal
 */
export function refusalOf(cause: unknown) {
  const { status, title, detail, errors = [] } = faultOf(cause);
  if (status >= 500) throw cause;
  const reasons = [detail, ...errors.map(({ message }) => message)];
  const flash: Flash = { kind: 'error', text: [...new Set(reasons)].join(' ') };
  return { status, flash, fault: { title, detail, errors } };
}
