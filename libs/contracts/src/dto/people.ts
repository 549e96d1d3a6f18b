import { IsIn, IsOptional, IsString, Length } from 'class-validator';

import { request } from '../requests/request.js';
import { LookUpDossier } from './dossier-queries.js';
import type { AccessView, DossierActView, DossierDetails, DossierView } from './dossier-views.js';
import { DossierRef } from './dossiers.js';
import { IsId, IsLines, IsPrintable, PageQuery, type Page } from './shared.js';

/** What a person may ask about the own data: to see, correct or erase them, or to stop their use. */
export const DATA_REQUEST_KINDS = ['access', 'rectification', 'erasure', 'objection'] as const;
export type DataRequestKind = (typeof DATA_REQUEST_KINDS)[number];

export const DATA_REQUEST_STATES = ['open', 'answered'] as const;
export const DATA_REQUEST_OUTCOMES = ['granted', 'declined'] as const;

const IsKind = (): PropertyDecorator =>
  IsIn(DATA_REQUEST_KINDS, { message: `phải là một trong: ${DATA_REQUEST_KINDS.join(', ')}` });

/** A request taken down by the desk. */
export class ReceiveDataRequest extends DossierRef {
  @IsId()
  requestId: string;

  @IsKind()
  kind: DataRequestKind;

  /** What is asked, in the words of the person. */
  @IsString({ message: 'phải có nội dung yêu cầu' })
  @IsLines()
  @Length(1, 2_000, { message: 'dài từ 1 đến 2000 ký tự' })
  text: string;
}

/** A request by whoever holds the receipt. */
export class AskAboutOwnData extends LookUpDossier {
  @IsId()
  requestId: string;

  @IsKind()
  kind: DataRequestKind;

  @IsString({ message: 'phải có nội dung yêu cầu' })
  @IsLines()
  @Length(1, 2_000, { message: 'dài từ 1 đến 2000 ký tự' })
  text: string;
}

export class DataRequestRef {
  @IsId()
  requestId: string;
}

export class AnswerDataRequest extends DataRequestRef {
  @IsIn(DATA_REQUEST_OUTCOMES, { message: 'phải là granted (chấp nhận) hoặc declined (từ chối)' })
  outcome: (typeof DATA_REQUEST_OUTCOMES)[number];

  @IsString({ message: 'phải có nội dung trả lời' })
  @IsLines()
  @Length(1, 2_000, { message: 'dài từ 1 đến 2000 ký tự' })
  answer: string;
}

export class ListDataRequests extends PageQuery {
  @IsOptional()
  @IsIn(DATA_REQUEST_STATES, { message: 'phải là open (chưa trả lời) hoặc answered (đã trả lời)' })
  state?: (typeof DATA_REQUEST_STATES)[number];

  /** Open after the last day to answer. */
  @IsOptional()
  @IsIn(['true', 'false', true, false], { message: 'phải là true hoặc false' })
  overdue?: 'true' | 'false' | boolean;
}

export class ErasePersonalData extends DossierRef {
  /** Why; kept, so without names. */
  @IsString({ message: 'phải nêu lý do' })
  @IsPrintable()
  @Length(1, 1_000, { message: 'dài từ 1 đến 1000 ký tự' })
  reason: string;
}

export interface DataRequestView {
  id: string;
  dossierId: string;
  /** Code of the dossier; null before acceptance. */
  code: string | null;
  kind: DataRequestKind;
  /** Vietnamese. */
  kindName: string;
  receivedAt: string;
  /** Last day to answer. */
  dueOn: string;
  /** Law the last day comes from. */
  source: string;
  state: (typeof DATA_REQUEST_STATES)[number];
  overdue: boolean;
  /** Vietnamese: how much time is left or over; null once answered. */
  remaining: string | null;
  /** Login of who took it down, or `applicant`. */
  askedBy: string;
  text: string;
  answeredAt: string | null;
  outcome: string | null;
  /** Answered after the last day. */
  late: boolean;
  answer: string | null;
}

/** What the person is told when a request was received: nothing personal. */
export interface DataRequestReceipt {
  kind: DataRequestKind;
  kindName: string;
  receivedAt: string;
  dueOn: string;
}

/** Who saw personal data, for those who supervise. */
export interface StaffAccessView extends AccessView {
  actor: string;
}

/** Everything kept about the person of one dossier, to be handed over. */
export interface PersonalDataExport {
  exportedAt: string;
  dossier: Omit<DossierDetails, 'secret' | 'moves' | 'version'>;
  acts: Omit<DossierActView, 'actor'>[];
  accesses: AccessView[];
  dataRequests: Pick<
    DataRequestView,
    'kind' | 'kindName' | 'receivedAt' | 'dueOn' | 'text' | 'answeredAt' | 'outcome' | 'answer'
  >[];
}

export const peopleApi = {
  accesses: request<DossierRef, StaffAccessView[]>('dossiers.tell-accesses'),
  receiveDataRequest: request<ReceiveDataRequest, DataRequestView>('dossiers.receive-data-request'),
  askAboutOwnData: request<AskAboutOwnData, DataRequestReceipt>('dossiers.ask-about-own-data'),
  answerDataRequest: request<AnswerDataRequest, DataRequestView>('dossiers.answer-data-request'),
  listDataRequests: request<ListDataRequests, Page<DataRequestView>>('dossiers.list-data-requests'),
  exportPersonalData: request<DataRequestRef, PersonalDataExport>('dossiers.export-personal-data'),
  erase: request<ErasePersonalData, DossierView>('dossiers.erase-personal-data'),
};
