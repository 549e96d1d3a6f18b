import type { ActForm } from '../desk/form/act-section.js';
import { bodyFrom } from '../desk/form/body-from.js';
import type { Sent } from '../desk/form/sent.js';

const FIGURES = ['target', 'value'];
const VERDICTS = ['accepted', 'effective'];

/** The body as the API takes it: figures with a decimal comma, verdicts as yes or no. */
export function qualityBody({ fields }: ActForm, sent: Sent): Record<string, unknown> {
  const entries = Object.entries(bodyFrom(fields, sent)).map(([name, value]): [string, unknown] => {
    if (VERDICTS.includes(name)) return [name, value === 'true'];
    return [name, FIGURES.includes(name) ? figureIn(String(value)) : value];
  });
  return Object.fromEntries(entries);
}

/** A number, or the text itself: then it is told what is wrong with it. */
function figureIn(text: string): number | string {
  const plain = text.trim().replace(',', '.');
  return plain !== '' && !Number.isNaN(Number(plain)) ? Number(plain) : text;
}

/** Lines `unit; day; auditors; units of the auditors` as planned audits. */
export function auditPlanFrom({ audits = [], ...rest }: Record<string, unknown>, planId: string): object {
  const lines = Array.isArray(audits) ? (audits as string[]) : [];
  return {
    ...rest,
    audits: lines.map((line, index) => {
      const [unitId = '', plannedOn = '', auditors = '', from = ''] = line.split(';').map((part) => part.trim());
      const auditorUnitIds = from
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean);
      return { auditId: `${planId}.${index + 1}`, unitId, plannedOn, auditors, auditorUnitIds };
    }),
  };
}
