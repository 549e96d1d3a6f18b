import type { feed, Plain } from '@motcua/contracts';

/** The one table of public types and what they carry. A type once published never changes its meaning. */
export interface PublicFacts {
  'vn.motcua.dossier.progressed.v1': Plain<feed.DossierProgressed>;
  'vn.motcua.procedure.published.v1': Plain<feed.ProcedurePublished>;
  'vn.motcua.procedure.repealed.v1': Plain<feed.ProcedureRepealed>;
  'vn.motcua.posting.changed.v1': Plain<feed.PostingChanged>;
  'vn.motcua.procedure.measured.v1': Plain<feed.ProcedureMeasured>;
  'vn.motcua.unit.inspected.v1': Plain<feed.UnitInspected>;
}

export type PublicType = keyof PublicFacts;

export type PublicFact<T extends PublicType = PublicType> = T extends PublicType
  ? { readonly type: T; readonly data: PublicFacts[T] }
  : never;
