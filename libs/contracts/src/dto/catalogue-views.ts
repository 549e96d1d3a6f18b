import { request } from '../requests/request.js';
import type {
  CatalogueQuery,
  CatalogueState,
  DeadlinesQuery,
  DefineField,
  DifferencesQuery,
  DraftRef,
  ImportField,
  ImportProcedure,
  PublishDraft,
  ResolveField,
  SaveDraft,
  WithdrawAnnouncement,
} from './catalogue.js';
import type { ChangeKind, ProcedureRef, PublishProcedure, RepealProcedure } from './posting.js';
import type { AnnouncementView, RepealView } from './posting-views.js';
import type { Lack } from './procedure-parts.js';
import type { Page, PageQuery } from './shared.js';

/** One entry of a list that is there in only one version, or reads differently. */
export interface ItemDifference {
  kind: 'added' | 'removed' | 'changed';
  before: string;
  after: string;
}

export interface Difference {
  /** `name`, `limit`, `parts.papers` … */
  field: string;
  /** In words; empty for lists. */
  before: string;
  after: string;
  /** For lists: entry by entry. */
  items: ItemDifference[];
}

export interface DifferencesView {
  code: string;
  from: { version: number; validFrom: string; decision: string };
  to: { version: number; validFrom: string; decision: string };
  differences: Difference[];
}

export interface CatalogueItem {
  code: string;
  name: string;
  field: { code: string; name: string };
  state: CatalogueState;
  /** The version in force; else the first announced, or the last that was in force. */
  version: number;
  validFrom: string;
  decision: string;
  /** A version announced and not yet in force. */
  upcoming: { version: number; validFrom: string } | null;
  repeal: RepealView | null;
  lacks: Lack[];
  /** Its announced content lets people send the dossier online. */
  online: boolean;
}

export interface CatalogueView {
  items: CatalogueItem[];
  /** Of all, whatever was searched for; one that is in force with a later version announced counts in both. */
  counts: Record<CatalogueState, number>;
  today: string;
  asOf: string;
}

/** One version with all its parts, as it can be announced again. */
export interface HistoryVersion {
  version: number;
  kind: ChangeKind;
  /** announced: not yet in force; past: a later one is; ended: the procedure is repealed. */
  state: 'announced' | 'in-force' | 'past' | 'ended';
  announcement: AnnouncementView;
  content: PublishProcedure;
  lacks: Lack[];
}

export interface ProcedureHistory {
  code: string;
  today: string;
  /** Oldest first. */
  versions: HistoryVersion[];
  repeal: RepealView | null;
  /** Places where the version in force hangs today. */
  posted: number;
}

export interface DraftItem {
  draftId: string;
  code: string;
  name: string;
  revision: number;
  savedAt: string;
  /** Login of who saved it last. */
  savedBy: string;
}

export interface DraftView extends DraftItem {
  state: 'open' | 'discarded' | 'published';
  content: Record<string, unknown>;
  /** Version it became; 0 before. */
  version: number;
  /** What is still wrong with it, field by field. */
  faults: { field: string; message: string }[];
  lacks: Lack[];
  /** Against the latest announced version; empty for a new procedure. */
  differences: Difference[];
  /** Latest announced version; 0: the procedure is new. */
  replaces: number;
  /** Places that will show an old version when it comes into force. */
  outdates: number;
}

export interface FieldView {
  code: string;
  name: string;
  aliases: string[];
}

/** One procedure in a catalogue file; the version numbers follow from the order. */
export interface FileProcedure {
  code: string;
  versions: Omit<PublishProcedure, 'code'>[];
  repeal: Omit<RepealProcedure, 'code'> | null;
}

export interface ImportOutcome {
  code: string;
  name: string;
  outcome: 'new' | 'changed' | 'same' | 'refused';
  /** What happens, or why nothing does. */
  reasons: string[];
}

export interface ImportReport {
  preview: boolean;
  fields: ImportOutcome[];
  procedures: ImportOutcome[];
  counts: Record<ImportOutcome['outcome'], number>;
  /** A catalogue file of what was refused, each with its reasons; null when nothing was. */
  rejected: object | null;
}

/** How one act of publishing stands against its last day. */
export interface DeadlineStanding {
  state: 'on-time' | 'late' | 'not-due' | 'unknown';
  /** Last day, or empty when it cannot be counted. */
  dueOn: string;
  /** Working days late, or left; 0 on the last day and where it is not known. */
  days: number;
  /** Why it is not known. */
  reason: string;
}

export interface DeadlineRow {
  code: string;
  name: string;
  /** 0: still a draft. */
  version: number;
  repeal: boolean;
  decision: string;
  signedOn: string;
  publishedOn: string;
  validFrom: string;
  /** Signed early enough before it comes into force. */
  signing: DeadlineStanding;
  /** Made public soon enough after signing. */
  publishing: DeadlineStanding;
}

export interface DeadlinesView {
  from: string;
  to: string;
  rule: { signedBefore: number; publishedWithin: number; source: string; verified: boolean } | null;
  rows: DeadlineRow[];
  /** A procedure counts once; one late row makes it late. */
  procedures: { total: number; onTime: number; late: number; notDue: number; unknown: number };
  /** Years whose calendar was not entered: counted by the one that comes with the system, or not at all. */
  notDecreed: number[];
}

export const catalogueApi = {
  catalogue: request<CatalogueQuery, CatalogueView>('posting.catalogue'),
  history: request<ProcedureRef, ProcedureHistory>('posting.procedure-history'),
  differences: request<DifferencesQuery, DifferencesView>('posting.differences'),
  withdrawAnnouncement: request<WithdrawAnnouncement, { code: string; version: number }>(
    'posting.withdraw-announcement',
  ),
  withdrawRepeal: request<WithdrawAnnouncement, { code: string; version: number }>('posting.withdraw-repeal'),
  saveDraft: request<SaveDraft, DraftView>('posting.save-draft'),
  discardDraft: request<DraftRef, DraftView>('posting.discard-draft'),
  publishDraft: request<PublishDraft, DraftView>('posting.publish-draft'),
  getDraft: request<DraftRef, DraftView>('posting.get-draft'),
  listDrafts: request<Record<string, never>, DraftItem[]>('posting.list-drafts'),
  defineField: request<DefineField, FieldView>('posting.define-field'),
  listFields: request<Record<string, never>, FieldView[]>('posting.list-fields'),
  resolveField: request<ResolveField, FieldView>('posting.resolve-field'),
  exportProcedures: request<PageQuery, Page<FileProcedure>>('posting.export-procedures'),
  importProcedure: request<ImportProcedure, ImportOutcome>('posting.import-procedure'),
  importField: request<ImportField, ImportOutcome>('posting.import-field'),
  deadlines: request<DeadlinesQuery, DeadlinesView>('posting.publishing-deadlines'),
};
