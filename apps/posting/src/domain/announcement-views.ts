import type { AnnouncementView, ChangeKind, RepealView } from '@motcua/contracts';

import type { ProcedureVersion, Repeal } from './procedure.js';

type Saying = Pick<AnnouncementView, 'signedOn' | 'issuer' | 'documentId' | 'publishedOn'>;

/** What readers see of a decision. */
export function announcementView(
  decision: string,
  { signedOn, issuer, documentId, publishedOn }: Saying,
): AnnouncementView {
  return { decision, signedOn, issuer, documentId, publishedOn };
}

export const repealView = (repeal: Repeal | null): RepealView | null =>
  repeal && {
    ...announcementView(repeal.decision, repeal),
    repealedFrom: repeal.repealedFrom,
    replacedBy: repeal.replacedBy,
  };

export const kindOf = ({ announcement }: ProcedureVersion): ChangeKind => announcement.kind as ChangeKind;
