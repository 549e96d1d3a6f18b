import {
  AcknowledgeSync,
  CompleteDossier,
  ConfirmPayment,
  ConsultationAnswered,
  ConsultUnit,
  CorrectDossier,
  DossierRef,
  ExplainLateness,
  ExtendDossier,
  ReasonedAct,
  ReceiveSupplement,
  RequestPayment,
  RequestSupplement,
  ReturnDossier,
  SubmitDossier,
  TransferDossier,
} from '@motcua/contracts';

import { bodyOf } from '../writes/body-of.js';

export class SubmitBody extends bodyOf(SubmitDossier, [], ['dossierId', 'unitId', 'accept', 'papers']) {}
/** Acts without a content of their own. */
export class ActBody extends bodyOf(DossierRef, ['dossierId']) {}
/** Acts that say why. */
export class ReasonBody extends bodyOf(ReasonedAct, ['dossierId']) {}
export class RequestSupplementBody extends bodyOf(RequestSupplement, ['dossierId']) {}
export class ReceiveSupplementBody extends bodyOf(ReceiveSupplement, ['dossierId']) {}
export class TransferBody extends bodyOf(TransferDossier, ['dossierId']) {}
export class ConsultBody extends bodyOf(ConsultUnit, ['dossierId']) {}
export class ConsultationAnsweredBody extends bodyOf(ConsultationAnswered, ['dossierId']) {}
export class RequestPaymentBody extends bodyOf(RequestPayment, ['dossierId']) {}
export class ConfirmPaymentBody extends bodyOf(ConfirmPayment, ['dossierId']) {}
export class CompleteBody extends bodyOf(CompleteDossier, ['dossierId']) {}
export class ReturnBody extends bodyOf(ReturnDossier, ['dossierId']) {}
export class ExtendBody extends bodyOf(ExtendDossier, ['dossierId']) {}
export class ExplainLatenessBody extends bodyOf(ExplainLateness, ['dossierId']) {}
export class CorrectBody extends bodyOf(CorrectDossier, ['dossierId']) {}
export class AcknowledgeSyncBody extends bodyOf(AcknowledgeSync, ['dossierId']) {}
