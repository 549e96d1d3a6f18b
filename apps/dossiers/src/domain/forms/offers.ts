import type { AvailableForm } from '@motcua/contracts';

import { ruleSetOf, ruleSetOn, type FormRule, type RuleSet } from '../rule-sets.js';
import { hasClock } from '../state.js';
import { isOneOf, OPEN } from '../status.js';
import { happened, type Material } from './material.js';
import { dayOf } from './texts.js';

export type SlipKind = AvailableForm['kind'];

/** A form that exists for a dossier now, with the law it follows. */
export interface Offer extends Pick<AvailableForm, 'kind' | 'no' | 'standing'> {
  readonly rules: RuleSet;
  readonly rule: FormRule;
}

type Bare = Pick<AvailableForm, 'no' | 'standing'>;

/** What there is of each kind, whatever the law says of its form. */
const FOUND: Record<SlipKind, (material: Material) => Bare[]> = {
  receipt: receipts,
  supplement: ({ state }) => state.supplements.map(({ no }) => ({ no, standing: 'valid' })),
  refusal: ({ state }) => once(state.status === 'refused'),
  apology: apologies,
  stop: ({ state }) => once(state.status === 'stopped' || state.status === 'withdrawn'),
  'control-sheet': ({ state }) => once(hasClock(state)),
};

/** All forms that can be printed now, in the order of the annex. */
export const offersOf = (material: Material): Offer[] =>
  (Object.keys(FOUND) as SlipKind[]).flatMap((kind) => offersOfKind(material, kind));

export function offersOfKind(material: Material, kind: SlipKind): Offer[] {
  return FOUND[kind](material).flatMap((found) => {
    const rules = rulesFor(material, kind, found.no);
    const rule = rules?.forms[kind];
    return rules && rule ? [{ kind, ...found, rules, rule }] : [];
  });
}

/** The rules of its acceptance; for what was written before it, those of that day. */
export function rulesFor(material: Material, kind: SlipKind, no: number | null): RuleSet | null {
  const { state } = material;
  const asked = kind === 'supplement' ? state.supplements.find((one) => one.no === no) : undefined;
  if (hasClock(state) && asked?.stage !== 'counter') return ruleSetOf(state.ruleSet);
  const refused = happened(material, 'refused').at(-1);
  return ruleSetOn(dayOf(asked?.askedAt ?? refused?.at ?? state.submittedAt));
}

const once = (there: boolean): Bare[] => (there ? [{ no: null, standing: 'valid' }] : []);

/** The last receipt is valid, those before are void. */
function receipts({ state }: Material): Bare[] {
  const count = hasClock(state) ? state.receiptNo : 0;
  return Array.from({ length: count }, (_, index) => ({
    no: index + 1,
    standing: index + 1 === count ? 'valid' : 'void',
  }));
}

/** Signed, or drafted for a dossier that may still miss its day. */
function apologies({ state }: Material): Bare[] {
  if (!hasClock(state)) return [];
  if (state.extension) return once(true);
  return state.apology && isOneOf(state.status, OPEN) ? [{ no: null, standing: 'draft' }] : [];
}
