import { folded, type ActKind, type NewUnitInput, type PlanReorganisation } from '@motcua/contracts';

import type { Sent } from '../desk/form/sent.js';
import { HEIR_ROWS } from './act-form-fields.js';

/** Name of the box of a unit that an act is about. */
export const boxOf = (unitId: string): string => `unit:${unitId}`;

/** `truong-thpt-mau`: an id that follows from a name. */
export const idFrom = (name: string): string =>
  folded(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);

/** The command as the form says it; the service says what is wrong with it. @param kind of the act */
export function actFrom(kind: ActKind, sent: Sent): Omit<PlanReorganisation, 'actId'> {
  const boxes = Object.entries(sent).filter(([name, value]) => name.startsWith('unit:') && value !== '');
  const unitIds = boxes.map(([name]) => name.slice('unit:'.length));
  const given = texts(sent, ['name', 'code', 'receiver', 'note', 'workTo']);
  const scheme = sent['scheme'] ? { scheme: sent['scheme'] as NonNullable<PlanReorganisation['scheme']> } : {};
  const { decision = '', decidedOn = '', effectiveOn = '' } = sent;
  return {
    kind,
    unitIds,
    decision: decision.trim(),
    decidedOn,
    effectiveOn,
    ...given,
    ...(kind === 'change-code' ? scheme : {}),
    ...(kind === 'merge' ? mergedInto(sent) : {}),
    ...(kind === 'split' ? dividedInto(sent) : {}),
  };
}

type Heirs = Pick<PlanReorganisation, 'successorIds' | 'newUnits' | 'workTo'>;

function mergedInto(sent: Sent): Heirs {
  const made = newUnit(sent['newName'], sent['newId']);
  const successor = sent['successor'] ?? '';
  return { successorIds: successor ? [successor] : [], newUnits: made ? [made] : [] };
}

/** Rows in their order; an id of an existing unit wins over a name typed beside it. */
function dividedInto(sent: Sent): Heirs {
  const rows = HEIR_ROWS.map((row) => {
    const existing = sent[`heir-${row}`] ?? '';
    const made = existing ? null : newUnit(sent[`heirName-${row}`], sent[`heirId-${row}`]);
    return { row: String(row), id: existing || made?.unitId, made };
  }).filter(({ id }) => id !== undefined && id !== '');
  const workTo = rows.find(({ row }) => row === sent['workRow'])?.id;
  return {
    successorIds: rows.map(({ id }) => id as string),
    newUnits: rows.flatMap(({ made }) => (made ? [made] : [])),
    ...(workTo ? { workTo } : {}),
  };
}

function newUnit(name: string | undefined, id: string | undefined): NewUnitInput | null {
  const text = name?.trim() ?? '';
  return text ? { unitId: id?.trim() || idFrom(text), name: text } : null;
}

function texts(sent: Sent, names: readonly ('name' | 'code' | 'receiver' | 'note' | 'workTo')[]) {
  const entries = names.map((name) => [name, sent[name]?.trim() ?? ''] as const).filter(([, text]) => text !== '');
  return Object.fromEntries(entries) as Partial<Record<(typeof names)[number], string>>;
}
