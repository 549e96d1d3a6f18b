import { Refused, type ReformReportQuery } from '@motcua/contracts';

import type { Sent } from '../desk/form/sent.js';

const MOST = 20_000;

/** Which report is asked for; fields left empty are not asked for. */
export function askedReport(sent: Sent): Partial<ReformReportQuery> {
  const given = { periodId: sent['ky']?.trim() ?? '', declaredId: sent['nhap-tay']?.trim() ?? '' };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
}

/**
 * A part as the form sent it; browsers end lines with two characters.
 * @param raw as it came: a text that is too long is refused, not cut
 * @throws Refused invalid `text-too-long`
 */
export function partFrom(sent: Sent, raw: unknown) {
  const typed = (raw as Record<string, unknown> | null)?.['noi-dung'];
  const text = (typeof typed === 'string' ? typed : '').replaceAll('\r\n', '\n');
  if (text.length > MOST) {
    const message = 'Phần viết dài quá 20.000 ký tự.';
    throw Refused.because('invalid', 'text-too-long', message, [{ field: 'text', message }]);
  }
  const revision = /^\d{1,6}$/.test(sent['lan'] ?? '') ? { revision: Number(sent['lan']) } : {};
  const { ky: periodId = '', phan: section = '' } = sent;
  return { periodId, section: section as never, text, withGenerated: sent['in'] === '1', ...revision };
}
