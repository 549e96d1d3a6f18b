import type { CheckResult, PostingChannel, PostingReason, PostingState } from '@motcua/contracts';

import { dayOf } from './day.js';

export interface OpenFinding {
  readonly findingId: string;
  readonly kind: 'missing' | 'outdated';
  readonly markedAt: string;
}

/** What hangs at the place by what was entered last. */
export interface Hanging {
  /**
   * `old` and `absent`: a check found an older version, or nothing. `gone`: taken down. `never`: nobody ever entered one.
   */
  readonly there: 'never' | 'hangs' | 'old' | 'absent' | 'gone';
  /** Version that was hung last; 0: none ever. */
  readonly version: number;
  /** Day on which it was hung, or empty. */
  readonly postedOn: string;
  /** Day from which `there` holds, or empty. */
  readonly since: string;
  readonly evidence: string;
  readonly evidenceIds: readonly string[];
  /** Entered by an act, or by an accepted remedy. */
  readonly by: 'entry' | 'remedy';
}

/** The last look at a posting. */
export interface Check {
  readonly on: string;
  readonly result: CheckResult;
  readonly role: string;
  readonly unitId: string;
}

/** What is known of a posting; what follows from it stands in `PostingStanding`. */
export interface PostingBase {
  /** Empty while no fact has named it. */
  readonly procedureCode: string;
  readonly unitId: string;
  readonly channel: PostingChannel;
  readonly hanging: Hanging;
  /** What hung before the last entry, so that a mistake can be withdrawn; null: nothing. */
  readonly earlier: Hanging | null;
  /** A newer version that came into force while this one hung. */
  readonly newer: { readonly version: number; readonly since: string } | null;
  /** Day of the repeal while it hung, or empty. */
  readonly repealedFrom: string;
  readonly check: Check | null;
  /** Findings about it whose remedy is not accepted yet, oldest first. */
  readonly openFindings: readonly OpenFinding[];
  /** Findings done with: a late repeat must not open them again. */
  readonly settledFindings: readonly string[];
}

/** A posting (niêm yết): one procedure on one channel of one unit. */
export interface PostingStanding extends PostingBase {
  readonly state: PostingState;
  /** Why it is not as it should be, or empty. */
  readonly reason: PostingReason;
  /** Version that was posted last; 0: none ever. */
  readonly version: number;
  /** Day from which the state holds. */
  readonly since: string;
}

export const NEVER: Hanging = {
  there: 'never',
  version: 0,
  postedOn: '',
  since: '',
  evidence: '',
  evidenceIds: [],
  by: 'entry',
};

export const NOTHING: PostingBase = {
  procedureCode: '',
  unitId: '',
  channel: 'website',
  hanging: NEVER,
  earlier: null,
  newer: null,
  repealedFrom: '',
  check: null,
  openFindings: [],
  settledFindings: [],
};

/** What follows from what is known: what inspectors found counts first, then repeal, checks, newer versions. */
export function judged(base: PostingBase): PostingStanding {
  const [state, reason, since] = verdict(base);
  return { ...base, state, reason, since, version: base.hanging.version };
}

function verdict({ hanging, openFindings, newer, repealedFrom }: PostingBase): [PostingState, PostingReason, string] {
  const { there, since, version } = hanging;
  const finding = openFindings.at(-1);
  if (finding?.kind === 'missing') return ['missing', 'finding', dayOf(finding.markedAt)];
  if (repealedFrom && (there === 'hangs' || there === 'old')) return ['posted-though-repealed', 'repeal', repealedFrom];
  if (finding) return ['outdated', 'finding', dayOf(finding.markedAt)];
  if (there === 'absent') return ['missing', 'check', since];
  if (there === 'old') return ['outdated', 'check', since];
  if (there === 'gone') return ['taken-down', 'taken-down', since];
  if (there === 'never') return ['never-posted', '', since];
  return newer && newer.version > version ? ['outdated', 'newer-version', newer.since] : ['posted', '', since];
}
