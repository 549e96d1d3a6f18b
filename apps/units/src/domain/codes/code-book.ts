import type { Aggregate, CodeScheme, Decision, FactsOf } from '@motcua/contracts';

import { conflict, dayText } from '../refusals.js';

export type CodeFact = FactsOf<'units.code'>;

/** One code of one scheme and who bore it when: a document of its own, so two units can never take it at once. */
export interface CodeState {
  readonly holders: readonly CodeHolder[];
}

export interface CodeHolder {
  readonly unitId: string;
  readonly from: string;
  /** First day on which it is borne no longer, or empty. */
  readonly to: string;
}

export const bookedCode: Aggregate<CodeState, CodeFact> = {
  name: 'units.code',
  initial: { holders: [] },
  evolve({ holders }, { type, data }) {
    if (type === 'units.code.reserved.v1') {
      return { holders: [...holders, { unitId: data.unitId, from: data.validFrom, to: '' }] };
    }
    const released = (one: CodeHolder) => one.unitId === data.unitId && !one.to;
    return { holders: holders.map((one) => (released(one) ? { ...one, to: data.validTo } : one)) };
  },
};

/** Id of the document of a code. */
export const codeId = (scheme: CodeScheme, code: string): string => `${scheme}:${code}`;

export interface CodeClaim {
  readonly scheme: CodeScheme;
  readonly code: string;
  readonly unitId: string;
  /** First day for a reservation, first day without it for a release. */
  readonly day: string;
}

/** From a day on the code is the unit's; nothing when it is already. */
export function reserve({ holders }: CodeState, { scheme, code, unitId, day }: CodeClaim): Decision<CodeFact> {
  const other = holders.find((one) => !one.to || one.to > day);
  if (other && other.unitId !== unitId) {
    const until = other.to ? ` đến trước ngày ${dayText(other.to)}` : '';
    return conflict(
      'code-taken',
      `Mã ${code} đang thuộc đơn vị ${other.unitId} từ ngày ${dayText(other.from)}${until}.`,
    );
  }
  if (other) return [];
  return [{ type: 'units.code.reserved.v1', data: { scheme, code, unitId, validFrom: day } }];
}

/** The unit bears it no longer from a day on; nothing when it does not bear it. */
export function release({ holders }: CodeState, { scheme, code, unitId, day }: CodeClaim): Decision<CodeFact> {
  if (!holders.some((one) => one.unitId === unitId && !one.to)) return [];
  return [{ type: 'units.code.released.v1', data: { scheme, code, unitId, validTo: day } }];
}
