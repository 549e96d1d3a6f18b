import type { Applicant, PaperGiven, Submitter } from '@motcua/contracts';

import { dossier } from '../dossier.js';
import { noteOf, type Note } from '../notes.js';
import { ERASED } from '../people/erased.js';
import type { ProcedureVersion, StoredDossier } from '../ports.js';
import type { DataOf, DossierFact, DossierState } from '../state.js';
import { masked } from '../views/masking.js';

/** One fact of a life with its number and the moment it happened. */
export interface LifeFact {
  readonly seq: number;
  /** RFC 3339. */
  readonly at: string;
  readonly fact: DossierFact;
}

export type Present = Exclude<DossierState, { status: 'absent' }>;

/** Everything a form is made of, read beforehand: the builders are pure. */
export interface Material {
  readonly state: Present;
  readonly beside: StoredDossier['beside'];
  /** All facts in order. */
  readonly life: readonly LifeFact[];
  /** The version whose rules the dossier keeps; null when it is not known here. */
  readonly procedure: ProcedureVersion | null;
  /** Name a unit had on a day. */
  readonly unitName: (unitId: string, day: string) => string;
  /** Name of a reason of lateness. */
  readonly reasonName: (code: string) => string;
  /** Look-up secret; empty for those who may not see it. */
  readonly secret: string;
}

type Short = DossierFact['type'] extends `dossiers.dossier.${infer F}.v1` ? F : never;
export type Happened<F extends Short> = LifeFact & { readonly data: DataOf<F>; readonly note: Note };

/** All facts of one type, each with what was written beside it. */
export function happened<F extends Short>({ life, beside }: Material, type: F): Happened<F>[] {
  return life.flatMap((one) =>
    one.fact.type === `dossiers.dossier.${type}.v1`
      ? [{ ...one, data: one.fact.data as DataOf<F>, note: noteOf({ beside }, one.seq) }]
      : [],
  );
}

/** The state before a fact, folded from those before it. */
export function stateBefore({ life }: Material, seq: number): DossierState {
  return life
    .filter((one) => one.seq < seq)
    .map(({ fact }) => fact)
    .reduce(dossier.evolve, dossier.initial);
}

/** Personal data as they are kept now; nothing of it after they were erased. */
export interface People {
  readonly applicant: Applicant;
  readonly submitter: Submitter | null;
  readonly papers: readonly PaperGiven[];
  readonly resultBy: string;
}

export function peopleOf({ beside }: Pick<Material, 'beside'>): People {
  const { applicant, submitter, papers, resultBy } = beside as Partial<People>;
  return {
    applicant: applicant?.name ? applicant : { kind: 'citizen', name: ERASED },
    submitter: submitter ?? null,
    papers: papers ?? [],
    resultBy: resultBy ?? '',
  };
}

/** A text of a note; empty when it was not written. */
export const written = (note: Note, key: string): string => {
  const value = note[key];
  return typeof value === 'string' ? value : '';
};

/** The same for somebody who named no purpose: enough to know which dossier is meant. */
export function withMasks(material: Material): Material {
  const { applicant, submitter } = peopleOf(material);
  const people = { applicant: masked(applicant), ...(submitter ? { submitter: masked(submitter) } : {}) };
  return { ...material, beside: { ...material.beside, ...people } };
}
