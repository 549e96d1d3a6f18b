import type { TableQuery } from '@motcua/contracts';

import type { Sent } from '../desk/form/sent.js';

const KEYS = 'form periodId from to cutOff by field procedure unit channel map version'.split(' ');

/** As sent, still to be validated. */
export type AskedTable = Partial<Record<keyof TableQuery, string>>;

/**
 * What was chosen on the page; fields left empty are not chosen.
 * @param ownUnit looked at when no unit was named; "all units" is an empty choice, which is another thing
 */
export function askedTable(sent: Sent, ownUnit: string): AskedTable {
  const given = KEYS.map((key) => [key, sent[key]?.trim() ?? ''] as const).filter(([, value]) => value !== '');
  const asked = Object.fromEntries<string>([['form', '06a'], ...given]);
  if (sent['unit'] === undefined && ownUnit) asked['unit'] = ownUnit;
  return Object.fromEntries(Object.entries(asked).filter(([key]) => !isIdle(key, asked)));
}

/** As the page says beside the fields: a chosen period has its own days, months have rows of their own. */
function isIdle(key: string, { periodId, form }: Readonly<Record<string, string>>): boolean {
  if (key === 'from' || key === 'to' || key === 'cutOff') return periodId !== undefined;
  if (key === 'by') return form === 'months';
  return key === 'version' && form !== '06a';
}
