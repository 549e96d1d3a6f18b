import { request } from '../requests/request.js';
import type {
  AnswerPetition,
  AskPetitioner,
  ClassifyPetition,
  KeepPetition,
  ListPetitions,
  ListPublishedPetitions,
  LookUpPetition,
  PetitionChannel,
  PetitionFigures,
  PetitionKind,
  PetitionRef,
  PetitionSender,
  PetitionStatus,
  PublishPetition,
  RatePetition,
  ReceiveMoreOfPetition,
  ReceivePetition,
  RejectPetition,
  TellMoreOfPetition,
} from './petitions.js';
import type { Page } from './shared.js';

/** What can be done with a petition now. */
export type PetitionAct =
  'classify' | 'reject' | 'ask' | 'receive-more' | 'answer' | 'publish' | 'keep' | 'withdraw' | 'erase';

/** A petition in a list: nothing of its texts but the subject. */
export interface PetitionListItem {
  id: string;
  code: string;
  subject: string;
  channel: PetitionChannel;
  state: PetitionStatus;
  /** Vietnamese. */
  stateName: string;
  kind: PetitionKind | null;
  unitId: string | null;
  receivedAt: string;
  /** The step that is waited for and its last day; null when nothing is due. */
  due: { step: 'answer' | 'publish'; on: string; overdue: boolean } | null;
}

export interface PetitionView extends PetitionListItem {
  text: string;
  /** Masked for roles that do not handle it. */
  sender: PetitionSender | null;
  procedureCode: string | null;
  dossierCode: string | null;
  reference: string | null;
  repeats: string | null;
  rejectBy: string;
  askBy: string;
  answerBy: string;
  publishBy: string | null;
  /** Where the limits come from. */
  limitSource: string;
  /** Questions to the sender and what came back, in order. */
  exchange: { at: string; from: 'desk' | 'sender'; text: string }[];
  answer: { at: string; text: string; late: boolean } | null;
  published: { at: string; question: string; answer: string; late: boolean } | null;
  ended: { at: string; reason: string } | null;
  liked: boolean | null;
  erased: boolean;
  acts: PetitionAct[];
}

/** What the sender is given; `secret` opens the follow-up page. */
export interface PetitionReceipt {
  petitionId: string;
  code: string;
  secret: string;
  receivedAt: string;
  answerBy: string;
}

/** What the sender sees on the follow-up page: nothing of the own person. */
export interface PetitionProgress {
  code: string;
  subject: string;
  stateName: string;
  receivedAt: string;
  answerBy: string | null;
  /** What is asked of the sender now. */
  question: string | null;
  answer: string | null;
  reason: string | null;
  /** Whether the sender may say now how content they are. */
  mayRate: boolean;
  liked: boolean | null;
}

export interface PublishedPetition {
  code: string;
  question: string;
  answer: string;
  kind: PetitionKind;
  publishedAt: string;
}

/** Petitions received in a period; every share is of those whose step is done or past its last day. */
export interface PetitionFiguresView {
  received: number;
  byKind: { regulation: number; conduct: number; unclassified: number };
  answered: { onTime: number; late: number };
  rejected: { onTime: number; late: number };
  asked: { onTime: number; late: number };
  published: { onTime: number; late: number };
  open: number;
  overdue: number;
  repeated: number;
  liked: number;
  disliked: number;
}

export const petitionsApi = {
  receive: request<ReceivePetition, PetitionReceipt>('dossiers.petitions.receive'),
  classify: request<ClassifyPetition, PetitionView>('dossiers.petitions.classify'),
  reject: request<RejectPetition, PetitionView>('dossiers.petitions.reject'),
  ask: request<AskPetitioner, PetitionView>('dossiers.petitions.ask'),
  receiveMore: request<ReceiveMoreOfPetition, PetitionView>('dossiers.petitions.receive-more'),
  answer: request<AnswerPetition, PetitionView>('dossiers.petitions.answer'),
  publish: request<PublishPetition, PetitionView>('dossiers.petitions.publish'),
  keep: request<KeepPetition, PetitionView>('dossiers.petitions.keep'),
  withdraw: request<KeepPetition, PetitionView>('dossiers.petitions.withdraw'),
  erase: request<PetitionRef, PetitionView>('dossiers.petitions.erase'),
  lookUp: request<LookUpPetition, PetitionProgress>('dossiers.petitions.look-up'),
  tellMore: request<TellMoreOfPetition, PetitionProgress>('dossiers.petitions.tell-more'),
  rate: request<RatePetition, PetitionProgress>('dossiers.petitions.rate'),
  list: request<ListPetitions, Page<PetitionListItem>>('dossiers.petitions.list'),
  get: request<PetitionRef, PetitionView>('dossiers.petitions.get'),
  published: request<ListPublishedPetitions, Page<PublishedPetition>>('dossiers.petitions.published'),
  figures: request<PetitionFigures, PetitionFiguresView>('dossiers.petitions.figures'),
};
