import { request } from '../requests/request.js';
import type {
  AcknowledgeSync,
  CompleteDossier,
  ConfirmPayment,
  ConsultationAnswered,
  ConsultUnit,
  CorrectDossier,
  ExtendDossier,
  ReasonedAct,
  ReceiveSupplement,
  RequestPayment,
  RequestSupplement,
  ReturnDossier,
  TransferDossier,
} from './dossier-acts.js';
import type { GetDossier, ListDossiers, LookUpDossier } from './dossier-queries.js';
import type {
  DeadlineView,
  DossierActView,
  DossierDetails,
  DossierProgress,
  DossierReceipt,
  DossierRow,
  DossierView,
} from './dossier-views.js';
import type { DossierRef, SubmitDossier } from './dossiers.js';
import type { Page } from './shared.js';

export const dossiersApi = {
  submit: request<SubmitDossier, DossierReceipt>('dossiers.submit'),
  accept: request<DossierRef, DossierReceipt>('dossiers.accept'),
  refuse: request<ReasonedAct, DossierView>('dossiers.refuse'),
  requestSupplement: request<RequestSupplement, DossierView>('dossiers.request-supplement'),
  receiveSupplement: request<ReceiveSupplement, DossierView>('dossiers.receive-supplement'),
  transfer: request<TransferDossier, DossierView>('dossiers.transfer'),
  consult: request<ConsultUnit, DossierView>('dossiers.consult'),
  consultationAnswered: request<ConsultationAnswered, DossierView>('dossiers.consultation-answered'),
  requestPayment: request<RequestPayment, DossierView>('dossiers.request-payment'),
  confirmPayment: request<ConfirmPayment, DossierView>('dossiers.confirm-payment'),
  complete: request<CompleteDossier, DossierView>('dossiers.complete'),
  return: request<ReturnDossier, DossierView>('dossiers.return'),
  undoReturn: request<ReasonedAct, DossierView>('dossiers.undo-return'),
  extend: request<ExtendDossier, DossierView>('dossiers.extend'),
  requestWithdrawal: request<ReasonedAct, DossierView>('dossiers.request-withdrawal'),
  cancelWithdrawal: request<ReasonedAct, DossierView>('dossiers.cancel-withdrawal'),
  withdraw: request<DossierRef, DossierView>('dossiers.withdraw'),
  stop: request<ReasonedAct, DossierView>('dossiers.stop'),
  correct: request<CorrectDossier, DossierView>('dossiers.correct'),
  approveCorrection: request<DossierRef, DossierView>('dossiers.approve-correction'),
  rejectCorrection: request<ReasonedAct, DossierView>('dossiers.reject-correction'),
  acknowledgeSync: request<AcknowledgeSync, DossierView>('dossiers.acknowledge-sync'),
  get: request<GetDossier, DossierDetails>('dossiers.get'),
  acts: request<DossierRef, DossierActView[]>('dossiers.acts'),
  list: request<ListDossiers, Page<DossierRow>>('dossiers.list'),
  deadline: request<DossierRef, DeadlineView>('dossiers.deadline'),
  lookUp: request<LookUpDossier, DossierProgress>('dossiers.look-up'),
};
